import type { EntryReference } from './events';
import type { RecordType } from './record-types';

// In a file of its own because the menu of the admin needs no more.
export { RECORD_TYPES, type RecordType } from './record-types';

/**
 * What a field holds: a text; a number; a time, ISO 8601 in UTC; true or false; any JSON object; the entry that a page shows, as
 * `{ uid, documentId, locale }` or null.
 */
export type FieldKind = 'text' | 'number' | 'time' | 'boolean' | 'json' | 'entry';

/** The fields of each type as the API gives and filters them, in the order in which they are shown. */
export const RECORD_FIELDS = {
  sessions: {
    documentId: 'text',
    sessionId: 'text',
    visitor: 'text',
    userId: 'text',
    startTime: 'time',
    endTime: 'time',
    duration: 'number',
    views: 'number',
    interactions: 'number',
    engagedMs: 'number',
    bounce: 'boolean',
    entryPage: 'text',
    exitPage: 'text',
    source: 'text',
    sourceName: 'text',
    referrer: 'text',
    utmSource: 'text',
    utmMedium: 'text',
    utmCampaign: 'text',
    utmTerm: 'text',
    utmContent: 'text',
    browser: 'text',
    os: 'text',
    device: 'text',
    screen: 'text',
    country: 'text',
    language: 'text',
    userAgent: 'text',
    ipAddress: 'text',
  },
  'page-views': {
    documentId: 'text',
    timestamp: 'time',
    url: 'text',
    path: 'text',
    title: 'text',
    target: 'entry',
    counted: 'boolean',
    engagedMs: 'number',
    scrollDepth: 'number',
    visitor: 'text',
    sessionId: 'text',
  },
  interactions: {
    documentId: 'text',
    timestamp: 'time',
    eventType: 'text',
    element: 'text',
    url: 'text',
    path: 'text',
    target: 'entry',
    metadata: 'json',
    visitor: 'text',
    sessionId: 'text',
  },
} as const satisfies Record<RecordType, Record<string, FieldKind>>;

/** What a field of a kind holds; a text that is not known is `''`, all else null. */
interface FieldValues {
  text: string | null;
  number: number | null;
  time: string | null;
  boolean: boolean;
  json: Record<string, unknown> | null;
  /** `title` only where an administrator asks who may read the entry. */
  entry: (EntryReference & { title?: string | null }) | null;
}

type RecordOf<Type extends RecordType> = {
  [Name in keyof (typeof RECORD_FIELDS)[Type]]: FieldValues[(typeof RECORD_FIELDS)[Type][Name] & FieldKind];
};

/** `documentId` is the `sessionId`; `duration` and `engagedMs` are milliseconds; pages are host and path. */
export type SessionRecord = RecordOf<'sessions'>;

/** `documentId` is the event's id; `url` is host and path; `scrollDepth` is in percent; `session` is there when it is populated. */
export type PageViewRecord = RecordOf<'page-views'> & { session?: SessionRecord | null };

export type InteractionRecord = RecordOf<'interactions'> & { session?: SessionRecord | null };

export interface AnyRecord {
  sessions: SessionRecord;
  'page-views': PageViewRecord;
  interactions: InteractionRecord;
}

/** What `POST` answers of each record: it is applied about a second later. */
export interface CreatedRecord {
  documentId: string;
  /** The session that its sender named, or that was made; null where silence tells sessions apart. */
  sessionId: string | null;
  timestamp: string;
}

/** What `PUT` of a session answers: what will hold when it is applied, about a second later. */
export interface ChangedSession {
  documentId: string;
  sessionId: string;
  userId: string | null;
  endTime: string;
}

/**
 * A page of a list, as `GET /insight/records/:type` answers administrators. `mayEdit` when who asks may create and edit records of this type
 * by hand: the setting for it is on, and their role allows it.
 */
export interface RecordPage<Type extends RecordType> {
  results: AnyRecord[Type][];
  mayEdit: boolean;
  /** `isCut` when more than `total` fit: of what is filtered only the first 100,000 are counted. */
  pagination: { page: number; pageSize: number; pageCount: number; total: number; isCut?: boolean };
}

/** What happened in a session, in its order. A silence is a time of a minute or longer without any event. */
export type TimelineItem =
  | ({ kind: 'view'; at: string } & PageViewRecord)
  | ({ kind: 'interaction'; at: string } & InteractionRecord)
  | { kind: 'silence'; at: string; lengthMs: number };

/** `GET /insight/records/sessions/:documentId` */
export interface SessionStory {
  session: SessionRecord;
  timeline: TimelineItem[];
  /** Whether there was more than is told: at most the first 1,000 items are. */
  isCut: boolean;
  /** As of a page of sessions. */
  mayEdit: boolean;
}

/** What an erasure takes away, or would: rows by type, and events that still wait in the buffer. */
export interface Erasure {
  sessions: number;
  pageViews: number;
  interactions: number;
  engagements: number;
  waiting: number;
}
