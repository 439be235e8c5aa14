import type { EntryReference } from '../../../contracts/events';
import type { Database } from '../strapi/database';

/** A view as it was accepted: checked, without the visitor's IP. */
export interface AcceptedView {
  kind: 'view';
  id: string;
  /** When it happened, milliseconds since 1970 UTC. */
  at: number;
  visitor: string;
  host: string;
  path: string;
  referrer: string;
  title: string;
  userAgent: string;
  target: EntryReference | null;
  /** The page's language, `''` when the page did not say. */
  locale: string;
}

/** Keeps accepted events until they have been applied. */
export interface EventBuffer {
  /**
   * Adds events. When it resolves they are durable; when it rejects none of them may be acknowledged to their sender.
   */
  append(events: AcceptedView[]): Promise<void>;
  /** Whether anything waits to be applied. */
  isEmpty(): Promise<boolean>;
  /**
   * Removes the oldest events within a transaction: they are gone when it commits and back when it does not.
   * @param atLeast stops as soon as so many are taken; what was accepted together stays together, so there may be more
   */
  take(atLeast: number, transaction: Database): Promise<AcceptedView[]>;
}
