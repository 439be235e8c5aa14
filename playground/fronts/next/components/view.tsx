'use client';

import { useEffect } from 'react';

interface Props {
  title: string;
  /** The entry that the page shows, where it shows one. */
  uid?: string;
  documentId?: string;
  locale?: string;
}

/** Counts a view of the page that it stands on, once each time a reader comes to it. */
export const View = ({ title, uid, documentId, locale }: Props) => {
  useEffect(() => {
    const target = uid && documentId ? { uid, documentId, locale } : undefined;
    const count = () => window.insight?.view({ title, target });
    // The first page may be there before the script is.
    const script = document.querySelector('script[src$="/insight/tracker.js"]');
    if (window.insight) count();
    else script?.addEventListener('load', count, { once: true });
    return () => script?.removeEventListener('load', count);
  }, [title, uid, documentId, locale]);
  return null;
};
