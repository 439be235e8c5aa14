import type { SiteTime } from '../../settings';
import { type Database, pieces } from '../../strapi/database';
import type { Segment } from '../../totals';
import { segmentBook } from '../decide/segment-book';
import type { Facts, Tally } from '../decide/types';
import { factsIn } from '../facts';
import { findFacts } from '../statements/session-facts';
import type { DayRecords } from './day-records';

/** Of a session that has been erased nothing is known: what is left of it counts under `''`, so that all of a dimension is the site's. */
const NOT_KNOWN: Facts = [];

/** What the records of a day count for segments. */
export const daySegments = async (
  transaction: Database,
  { views, interactions, engagements, sessions }: DayRecords,
  time: SiteTime,
): Promise<Tally<Segment>[]> => {
  const book = segmentBook(time);
  const factsOf = new Map(sessions.map(({ row, facts }) => [row, facts]));
  const begunBefore = new Set<number>();
  for (const { session } of [...views, ...interactions, ...engagements]) {
    if (!factsOf.has(session)) {
      begunBefore.add(session);
    }
  }
  for (const piece of pieces([...begunBefore])) {
    for (const [row, facts] of await findFacts(transaction, piece)) {
      factsOf.set(row, factsIn(facts));
    }
  }
  const of = (session: number): Facts => book.oneOf(factsOf.get(session) ?? NOT_KNOWN);

  for (const { session, at, isCounted, scrollDepth } of views) {
    book.add(of(session), at, { views: isCounted ? 1 : 0 });
    if (scrollDepth !== null) {
      book.addScroll(at, scrollDepth, 1);
    }
  }
  for (const { session, at, type, element } of interactions) {
    book.add(of(session), at, { interactions: 1 });
    book.addInteraction(at, type, element);
  }
  for (const { session, at, focusedMs } of engagements) {
    book.add(of(session), at, { engagedMs: focusedMs });
  }
  for (const { row, startedAt, durationMs, isBounce, views: seen } of sessions) {
    const outcome = { sessions: 1, bounces: isBounce ? 1 : 0, durationMs };
    book.add(of(row), startedAt, outcome);
    book.addOutcome(startedAt, seen, outcome);
  }
  return book.tallies();
};
