import { isIP } from 'node:net';
import type { EntryReference } from '../../../../contracts/events';
import { NO_PAGE, type SentEvent } from './event-schema';
import { NO_REFERRER, pageAt } from './page-url';
import { userAgentText } from './texts';

/** An entry that was read through the app, as the app knows. */
export interface Reading {
  entry: EntryReference;
  /** The page that asked for it, as far as the reader's browser says; `''` for none. */
  page: string;
  /** For whom a server reads that may say so. */
  reader?: { ip: string; userAgent: string };
}

/** What a page's address is not right about says nothing against the reader. */
const pageIn = (address: string) => {
  const page = pageAt(address);
  return typeof page === 'string' ? NO_PAGE : page;
};

/**
 * The view that a reading is. Only what comes from outside is checked: the rest the app has told.
 * @returns null where the reader is named by what is no address
 */
export const viewOf = ({ entry, page, reader }: Reading): SentEvent | null =>
  reader && isIP(reader.ip) === 0
    ? null
    : {
        kind: 'view',
        target: entry,
        url: pageIn(page),
        referrer: NO_REFERRER,
        title: '',
        locale: '',
        language: '',
        ...(reader && { ip: reader.ip, userAgent: userAgentText(reader.userAgent) }),
      };
