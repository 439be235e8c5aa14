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
    const view = { url: location.href, title, target };
    // Until the tracker is there, what it is to do waits in `q`.
    window.insight ??= { q: [] };
    if ('q' in window.insight) window.insight.q.push((insight) => insight.view(view));
    else window.insight.view(view);
  }, [title, uid, documentId, locale]);
  return null;
};
