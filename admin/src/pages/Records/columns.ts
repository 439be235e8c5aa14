import { type FieldKind, RECORD_FIELDS, type RecordType } from '../../../../contracts/records';
import type { FieldName } from './texts';

interface Columns {
  /** Shown until the administrator chooses others. */
  shown: readonly FieldName[];
  sortable: readonly FieldName[];
  /** Newest first. */
  sort: string;
}

export const COLUMNS: Record<RecordType, Columns> = {
  sessions: {
    shown: ['startTime', 'visitor', 'duration', 'views', 'entryPage', 'source', 'device'],
    sortable: ['startTime', 'endTime', 'duration', 'views', 'interactions', 'engagedMs'],
    sort: 'startTime:DESC',
  },
  'page-views': {
    shown: ['timestamp', 'target', 'url', 'engagedMs', 'visitor'],
    sortable: ['timestamp', 'url', 'engagedMs', 'scrollDepth'],
    sort: 'timestamp:DESC',
  },
  interactions: {
    shown: ['timestamp', 'eventType', 'element', 'target', 'url', 'visitor'],
    sortable: ['timestamp', 'eventType', 'url'],
    sort: 'timestamp:DESC',
  },
};

/** Every field of a type with what it holds, in the order in which they are shown. A session's `documentId` is its `sessionId`. */
export const fieldsOf = (type: RecordType): { name: FieldName; kind: FieldKind }[] =>
  (Object.entries(RECORD_FIELDS[type]) as [FieldName, FieldKind][])
    .filter(([name]) => !(type === 'sessions' && name === 'documentId'))
    .map(([name, kind]) => ({ name, kind }));

/** The columns that an address or an earlier choice names, in their order; the usual ones where none is known. */
export const chosenColumns = (type: RecordType, names: unknown): FieldName[] => {
  const wanted = typeof names === 'string' ? [...new Set(names.split(','))] : [];
  const chosen = wanted.flatMap((wish) => fieldsOf(type).filter(({ name }) => name === wish));
  return chosen.length > 0 ? chosen.map(({ name }) => name) : [...COLUMNS[type].shown];
};
