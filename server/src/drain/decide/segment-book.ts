import { DEPTH_STEPS, type Dimension, DURATION_STEPS, SCROLL_STEPS, SESSION_DIMENSIONS } from '../../../../contracts/dashboard';
import type { SiteTime } from '../../settings';
import type { Counted, Segment } from '../../totals';
import { ledger } from './ledger';
import type { Facts, Tally } from './types';

type Sign = 1 | -1;

type Outcome = Pick<Counted, 'sessions' | 'bounces' | 'durationMs'>;

/** The dimensions by what was done: those types whose element is worth a list of its own. */
const DEEDS: Partial<Record<string, Dimension>> = { outbound: 'outbound', download: 'download', form_submit: 'form' };

const stepOf = (steps: readonly number[], value: number): string => String(steps.findLast((least) => least <= value) ?? steps[0]);

/** What is to be added to the totals of segments. What is the same of many events is gathered before it is split up by dimension. */
export const segmentBook = (time: SiteTime) => {
  const byFacts = ledger<Facts>(time);
  const book = ledger<Segment>(time);
  const facts = new Map<string, Facts>();
  const segments = new Map<Dimension, Map<string, Segment>>();

  /** One list for all that say the same. */
  const oneOf = (said: Facts): Facts => {
    // None has control characters.
    const key = said.join('\n');
    const known = facts.get(key);
    if (!known) {
      facts.set(key, said);
    }
    return known ?? said;
  };

  const segment = (dimension: Dimension, value: string): Segment => {
    let values = segments.get(dimension);
    if (!values) {
      values = new Map();
      segments.set(dimension, values);
    }
    let known = values.get(value);
    if (!known) {
      known = { dimension, value };
      values.set(value, known);
    }
    return known;
  };

  return {
    oneOf,
    /** Adds what was seen or done by whom these facts are of. @param said as `oneOf` returns it */
    add: (said: Facts, at: number, counts: Partial<Counted>): void => byFacts.addAt(said, at, counts),
    /** Adds a session, or takes it away, where its numbers are told by how it went. */
    addOutcome(at: number, views: number, outcome: Outcome): void {
      const seconds = Math.abs(outcome.durationMs) / 1_000;
      book.addAt(segment('duration', stepOf(DURATION_STEPS, seconds)), at, outcome);
      book.addAt(segment('depth', stepOf(DEPTH_STEPS, views)), at, outcome);
    },
    addInteraction(at: number, type: string, element: string): void {
      const dimension = DEEDS[type];
      book.addAt(segment('event-type', type), at, { interactions: 1 });
      book.addAt(segment('element', `${type} ${element}`), at, { interactions: 1 });
      if (dimension) {
        book.addAt(segment(dimension, element), at, { interactions: 1 });
      }
    },
    /** Adds a view whose page was seen so far down, or takes it away. */
    addScroll: (at: number, depth: number, views: Sign): void =>
      book.addAt(segment('scroll', stepOf(SCROLL_STEPS, depth)), at, { views }),
    tallies(): Tally<Segment>[] {
      for (const { target, period, start, ...counts } of byFacts.tallies()) {
        if (period === 'hour' || period === 'day') {
          const enter = period === 'hour' ? book.addHour : book.addDay;
          SESSION_DIMENSIONS.forEach((dimension, index) => {
            enter(segment(dimension, target[index] ?? ''), start, counts);
          });
        }
      }
      return book.tallies();
    },
  };
};

export type SegmentBook = ReturnType<typeof segmentBook>;
