import type { EntryReference, ScreenClass, SourceClass } from '../../../contracts/events';
import type { Database } from '../strapi/database';

/** The `utm_*` parameters of a page's address, and `ref` where there is no `utm_source`; `''` for those that are absent. */
export interface Campaign {
  source: string;
  medium: string;
  campaign: string;
  term: string;
  content: string;
}

/** What an accepted event of any kind says: checked, and without the visitor's IP unless the settings keep it. Texts are `''` when unknown. */
interface AcceptedFields {
  id: string;
  /** When it happened, milliseconds since 1970 UTC. */
  at: number;
  visitor: string;
  /**
   * The id that the same visitor had until the salt changed, given only while a session may still go on from before that; null
   * otherwise.
   */
  earlierVisitor: string | null;
  /** The session that the sender named; null when sessions are told apart by silence. */
  session: string | null;
  host: string;
  path: string;
  target: EntryReference | null;
  /** The page's language. */
  locale: string;
  title: string;
  referrer: string;
  source: { class: SourceClass; name: string };
  campaign: Campaign | null;
  /** The language that the reader prefers. */
  language: string;
  screen: ScreenClass | '';
  userAgent: string;
  browser: string;
  os: string;
  /** `desktop`, `mobile`, `tablet`, or what else the device calls itself. */
  device: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
  /** Null unless the settings keep it. */
  ip: string | null;
}

export interface AcceptedView extends AcceptedFields {
  kind: 'view';
}

interface AcceptedInteraction extends AcceptedFields {
  kind: 'interaction';
  type: string;
  element: string;
  metadata: Record<string, unknown> | null;
}

interface AcceptedEngagement extends AcceptedFields {
  kind: 'engagement';
  /** The id of the view that it belongs to, when the sender named it. */
  view: string | null;
  visibleMs: number;
  focusedMs: number;
  /** In percent; null when the sender does not measure it. */
  scrollDepth: number | null;
}

/** What was said of a session itself: that it is there, whose it is, or that it ends. It is of no page; host and path may be `''`. */
export interface AcceptedSessionEvent extends AcceptedFields {
  kind: 'session';
  /** Who the visitor is to the site; null when it does not say. */
  userId: string | null;
  /** Whether the session ends then. */
  ends: boolean;
}

export type AcceptedEvent = AcceptedView | AcceptedInteraction | AcceptedEngagement | AcceptedSessionEvent;

/** Events taken from a buffer. They are gone from it when the transaction has committed and `release` has resolved. */
export interface Taken {
  events: AcceptedEvent[];
  /** What lay among them and cannot be read, with the reason why. */
  unreadable: { text: string; reason: string }[];
  /** To be called after the commit. A crash before it only means that the same events are taken once more. */
  release(): Promise<void>;
}

/** How much waits in a buffer. */
export interface Backlog {
  events: number;
  /** When the oldest of them was accepted, milliseconds since 1970 UTC; null when none waits. */
  oldestAt: number | null;
}

/** Says which events somebody looks for. */
export interface Meant {
  isEvent(event: AcceptedEvent): boolean;
  /** The same of what cannot be read as events. */
  isText(text: string): boolean;
}

/**
 * A search through what waits in a buffer. The first call goes through all of it, each later one through what has come since: so only the
 * last, short one need keep the drain waiting. What was appended when a call began is found by it.
 */
export interface Search {
  /** @returns how many events were found; they stay */
  count(): Promise<number>;
  /**
   * Takes the events that are found out for good, in pieces that are each changed at once or not at all: what else was written with them
   * stays, and is neither lost nor doubled whoever takes from the buffer meanwhile. One that is being applied may still be: only what is
   * done under the drain's lock knows of it.
   * @param database Strapi's, or the transaction that has the drain's lock
   * @returns how many
   * @throws when a part of the buffer cannot be reached
   */
  erase(database: Database): Promise<number>;
}

/** Keeps accepted events until they have been applied. */
export interface EventBuffer {
  /**
   * Adds events. When it resolves they are durable; when it rejects none of them may be acknowledged to their sender.
   */
  append(events: AcceptedEvent[]): Promise<void>;
  /** Whether anything waits to be applied. */
  isEmpty(): Promise<boolean>;
  /**
   * Takes the oldest events, at least so many if there are so many. Only one caller at a time may do so, and does it in the
   * transaction that applies them.
   */
  take(atLeast: number, transaction: Database): Promise<Taken>;
  /** Looks for events that wait. */
  search(meant: Meant): Search;
  backlog(): Promise<Backlog>;
}
