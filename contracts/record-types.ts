/** The types of records, as their routes call them. */
export const RECORD_TYPES = ['sessions', 'page-views', 'interactions'] as const;

export type RecordType = (typeof RECORD_TYPES)[number];
