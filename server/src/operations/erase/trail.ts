import type { Erasure } from '../../../../contracts/records';
import type { Meant } from '../../buffer';
import type { Database } from '../../strapi/database';

/** Rows of the tables that go, by type. */
export type Gone = Omit<Erasure, 'waiting'>;

/** Leaves out what nobody asks for: a session's own events go with it. */
export const goneOf = ({ sessions, pageViews, interactions, engagements }: Gone): Gone => ({
  sessions,
  pageViews,
  interactions,
  engagements,
});

/** What is to go, followed through tables and buffer: what is found on the way may lead to more. */
export interface Trail extends Meant {
  /**
   * Reads what the tables know now.
   * @param isLocked whether the drain waits meanwhile: then what would take long is left for the next time
   */
  follow(database: Database, isLocked: boolean): Promise<void>;
  /** Grows with all that is found out by which there may be more in places that were searched before. */
  length(): number;
  /** Counts the rows that would go. */
  count(database: Database): Promise<Gone>;
  /** Deletes them, under the drain's lock. */
  remove(transaction: Database): Promise<Gone>;
}
