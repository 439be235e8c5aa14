import type { SiteTime } from '../../settings';
import type { Counted, Period, Segment } from '../../totals';

/** What an event says of its reader and where it came from, in the order of `SESSION_DIMENSIONS`. */
export type Facts = readonly string[];

/** An event that is to be applied, as far as decisions depend on it. Instants are milliseconds since 1970 UTC. */
export interface NewEvent {
  id: string;
  kind: 'view' | 'interaction' | 'engagement' | 'session';
  at: number;
  visitor: string;
  /** The id of the same visitor before the salt changed, while a session may still go on from then; null otherwise. */
  earlierVisitor: string | null;
  /** The session that the sender named; null when silence tells sessions apart. */
  session: string | null;
  /** The row of the target it counts for beside the site; an event of a session counts for none. */
  target: number;
  /** Host and path. */
  page: string;
  facts: Facts;
  /** Of an interaction: what was done, and to what. */
  type?: string;
  element?: string;
  /** Of an engagement: how long and how far in percent the page was looked at, and the view that it names; null for what it does not say. */
  focusedMs?: number;
  scrollDepth?: number | null;
  view?: string | null;
  /** Of a session: who its visitor is to the site, null when it does not say; and whether the session ends then. */
  userId?: string | null;
  ends?: boolean;
}

/** A recorded event of any kind. */
export interface RecordedEvent extends Omit<NewEvent, 'earlierVisitor' | 'session' | 'facts' | 'type' | 'element'> {
  /** Whether it is a view that counts. */
  isCounted: boolean;
}

/** A recorded view. */
export interface StoredView {
  id: string;
  visitor: string;
  target: number;
  at: number;
  isCounted: boolean;
  /** The row of its session. */
  session: number;
}

/** How a view's page was looked at: added up, and the farthest. */
export interface Engaged {
  engagedMs: number;
  scrollDepth: number | null;
}

/** How a recorded view's page was looked at so far. */
export interface EngagedView extends Engaged {
  at: number;
}

/** A view as the entry or exit page of a session. */
export interface PageSeen {
  event: string;
  at: number;
  page: string;
  target: number;
}

/** Who a visitor is to the site, and which event said so. */
export interface UserSaid {
  event: string;
  at: number;
  id: string;
}

/** What a session adds up to. */
export interface SessionSums {
  /** The first event; of several at the same instant that with the smallest id, as everywhere. */
  firstEvent: string;
  /** What that said; of a session that was cut off another, what the other's first event said. */
  facts: Facts;
  startedAt: number;
  endedAt: number;
  views: number;
  interactions: number;
  engagedMs: number;
  entry: PageSeen | null;
  exit: PageSeen | null;
  /** The last that was said. */
  user: UserSaid | null;
  /** Whether an event ended it: then it is over with its last event, and no longer by silence only. */
  isEnded: boolean;
}

/** A recorded session. */
export interface StoredSession extends SessionSums {
  row: number;
  visitor: string;
  /** The sender's own name for it; null when silence told it apart. */
  name: string | null;
}

/** One visitor on one target in one hour, with the views that count. */
export interface Visit {
  day: string;
  visitor: string;
  hour: string;
  target: number;
  views: number;
}

/** A visit that is to be written. */
export interface ChangedVisit extends Visit {
  /** Whether there is none of this visitor, target and hour yet. */
  isNew: boolean;
}

/** That one visitor was known by another id before the salt changed. */
export interface Handover {
  visitor: string;
  earlierVisitor: string;
}

/** What the tables hold that the new events can touch. */
export interface Stored {
  /** The ids, among those of the new events, that have been applied. */
  appliedIds: ReadonlySet<string>;
  handovers: readonly Handover[];
  /** The sessions of the new events' visitors, under any of their ids, that are closer to the events than a silence; and those named. */
  sessions: readonly StoredSession[];
  /** The events, by session, of those of the sessions that `cutSessions` names. */
  recorded: ReadonlyMap<number, readonly RecordedEvent[]>;
  /** The events, by session, of those of the sessions that `movedSessions` names. */
  moved: ReadonlyMap<number, readonly RecordedEvent[]>;
  /** The views of these sessions that are closer to a new view than a double click. */
  views: readonly StoredView[];
  /** The recorded views that new engagements name. */
  engaged: ReadonlyMap<string, EngagedView>;
  /** What recorded engagements said of new views before these came. */
  early: readonly (Engaged & { view: string })[];
  /** The visits of these visitors on the days of the new and the stored views. */
  visits: readonly Visit[];
}

/** By which definitions is decided. */
export interface Definitions {
  /** A session ends by a silence of at least so long. */
  silenceMs: number;
  /** Views of one target by one visitor, each less than this after the one before, are one. */
  doubleClickMs: number;
  time: SiteTime;
  /** The row under which the whole site is counted. */
  site: number;
}

/** A session that is to be written. */
export interface SessionChange<Event> extends SessionSums {
  /** The row that it has; null when it is new. */
  row: number | null;
  /** Rows of sessions that have become part of it. */
  absorbed: number[];
  /** The new event that is now the session's first, and says where it came from; null when it had begun before. */
  first: Event | null;
  /** The session that its first event was cut off from, and whose visitor's words are its too; null when it has them itself. */
  cutFrom: { row: number; visitor: string } | null;
  name: string | null;
  durationMs: number;
  isBounce: boolean;
  /** The new events that belong to it. */
  events: Event[];
  /** The recorded events that belong to it, and did to a session that was cut. */
  recorded: RecordedEvent[];
}

/** What is to be added to one total. */
export interface Tally<Target = number> extends Counted {
  target: Target;
  period: Period;
  start: string;
}

/** What is to be written. */
export interface Changes<Event> {
  sessions: SessionChange<Event>[];
  /** The ids of the new views that count. */
  counted: ReadonlySet<string>;
  /** The recorded views that no longer count. */
  uncounted: StoredView[];
  /** How new views were looked at, where engagements say so. */
  engaged: ReadonlyMap<string, Engaged>;
  /** How recorded views were, of which new engagements tell. */
  engagedAgain: ReadonlyMap<string, Engaged>;
  /** The ids of the new engagements that have come before the view which they name. */
  early: ReadonlySet<string>;
  /** The visits that are new or have changed. */
  visits: ChangedVisit[];
  handovers: Handover[];
  totals: Tally[];
  /** What is to be added to the totals of segments. */
  segments: Tally<Segment>[];
  /** Of each target seen, the site among them: when it was first and last viewed, as far as the new views know. */
  spans: Map<number, { first: number; last: number }>;
  /** How many views of each calendar day have been found to be part of a double click. */
  doubleClicks: Map<string, number>;
}
