import { RECORD_FIELDS, RECORD_TYPES, type RecordType } from '../../../../../contracts/records';
import type { Caller } from '../../../collect';
import type { InsightConfig } from '../../../config';

/** What the fields of a record are called in an event. */
type Names = Readonly<Record<string, string>>;

const OF_READER: Names = { referrer: 'referrer', language: 'language', screen: 'screen', url: 'url' };

const OF_PAGE: Names = {
  ...OF_READER,
  documentId: 'id',
  timestamp: 'at',
  sessionId: 'session',
  target: 'target',
  locale: 'locale',
};

const SENT: Record<RecordType, Names> = {
  sessions: { ...OF_READER, sessionId: 'session', userId: 'userId', startTime: 'at', endTime: 'at', ended: 'ends' },
  'page-views': { ...OF_PAGE, title: 'title' },
  interactions: { ...OF_PAGE, eventType: 'type', element: 'element', metadata: 'metadata' },
};

/** Who the reader is, from those who may say so. */
const SPOKEN_FOR: Names = { ipAddress: 'ip', userAgent: 'userAgent' };
const VISITOR: Names = { visitor: 'visitor' };

/** What only the server finds out: every other field of a record, and what else is tried. */
const FACTS = new Set<string>([
  ...RECORD_TYPES.flatMap((type) => Object.keys(RECORD_FIELDS[type])),
  ...['id', 'ip', 'receivedAt', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'session'],
]);

/** The fields that a caller may send of a type of records. */
export const sendable = (
  type: RecordType,
  { asServer, importEvents }: Pick<Caller, 'asServer' | 'importEvents'>,
  { visitors }: Pick<InsightConfig, 'visitors'>,
): Names => ({
  ...SENT[type],
  ...((asServer || importEvents) && SPOKEN_FOR),
  ...((visitors === 'client' || importEvents) && VISITOR),
});

/** What is wrong with a field that may not be sent. */
export const complaintAbout = (field: string, names: Names): string =>
  FACTS.has(field) ? 'is found out by the server and cannot be sent' : `is no field; known are ${Object.keys(names).join(', ')}`;

/** A record's fields by their names in an event. What is null is as if it was not there. */
export const renamed = (record: Record<string, unknown>, names: Names, fields = Object.keys(names)): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = Object.hasOwn(record, field) ? (record[field] ?? undefined) : undefined;
      return value === undefined ? [] : [[names[field] ?? field, value]];
    }),
  );
