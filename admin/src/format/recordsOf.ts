import { ALL_LOCALES } from '../../../contracts/reports';
import type { Nested } from './queryString';

export interface EntryOfRecords {
  uid: string;
  documentId: string;
  /** `''` where the type is not localised, `*` for all. */
  locale: string;
  /** The first instant, ISO 8601; from the beginning where it is not given. */
  since?: string;
}

/** The filters by which the lists of records show those of an entry. */
export const recordsOf = ({ uid, documentId, locale, since }: EntryOfRecords): { [name: string]: Nested } => ({
  $and: [
    // One condition: who takes it away wants the records of all entries.
    {
      target: {
        uid: { $eq: uid },
        documentId: { $eq: documentId },
        ...(locale !== '' && locale !== ALL_LOCALES && { locale: { $eq: locale } }),
      },
    },
    ...(since === undefined ? [] : [{ timestamp: { $gte: since } }]),
  ],
});
