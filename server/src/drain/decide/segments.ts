import type { SiteTime } from '../../settings';
import type { Segment } from '../../totals';
import { type SegmentBook, segmentBook } from './segment-book';
import { outcomeOf } from './sessions';
import type { Changes, Engaged, Facts, NewEvent, RecordedEvent, SessionSums, Stored, StoredSession, Tally } from './types';

type Decided = Pick<Changes<NewEvent>, 'sessions' | 'counted' | 'uncounted' | 'engaged' | 'engagedAgain'>;

type Sign = 1 | -1;

const enterSession = (book: SegmentBook, session: SessionSums, facts: Facts, sign: Sign): void => {
  const { isBounce, durationMs } = outcomeOf(session);
  const outcome = { sessions: sign, bounces: isBounce ? sign : 0, durationMs: sign * durationMs };
  book.add(facts, session.startedAt, outcome);
  book.addOutcome(session.startedAt, session.views, outcome);
};

/** Enters what new events of one session count for: at once what follows each other in an hour, as most of a session's do. */
const enterNew = (
  book: SegmentBook,
  events: readonly NewEvent[],
  counted: ReadonlySet<string>,
  facts: Facts,
  time: SiteTime,
): void => {
  let sums = { at: 0, hour: '', views: 0, interactions: 0, engagedMs: 0 };
  const enter = ({ at, views, interactions, engagedMs }: typeof sums): void =>
    book.add(facts, at, { views, interactions, engagedMs });
  for (const { id, kind, at, focusedMs = 0 } of events) {
    const hour = time.hourOf(at);
    if (hour !== sums.hour) {
      if (sums.hour !== '') {
        enter(sums);
      }
      sums = { at, hour, views: 0, interactions: 0, engagedMs: 0 };
    }
    sums.views += counted.has(id) ? 1 : 0;
    sums.interactions += kind === 'interaction' ? 1 : 0;
    sums.engagedMs += kind === 'engagement' ? focusedMs : 0;
  }
  if (sums.hour !== '') {
    enter(sums);
  }
};

const enterRecorded = (book: SegmentBook, events: readonly RecordedEvent[], facts: Facts, sign: Sign): void => {
  for (const { kind, at, isCounted, focusedMs = 0 } of events) {
    book.add(facts, at, {
      views: isCounted ? sign : 0,
      interactions: kind === 'interaction' ? sign : 0,
      engagedMs: kind === 'engagement' ? sign * focusedMs : 0,
    });
  }
};

/** Enters what a session had, which lies within an hour unless its events are given. */
const enterDeeds = (
  book: SegmentBook,
  { startedAt, views, interactions, engagedMs }: StoredSession,
  events: readonly RecordedEvent[] | undefined,
  facts: Facts,
  sign: Sign,
): void => {
  if (events) {
    enterRecorded(book, events, facts, sign);
  } else {
    book.add(facts, startedAt, { views: sign * views, interactions: sign * interactions, engagedMs: sign * engagedMs });
  }
};

/** Enters how far down pages were seen, where that is known: of recorded views what has changed. */
const enterScroll = (book: SegmentBook, events: readonly NewEvent[], known: Stored['engaged'], decided: Decided): void => {
  const enter = (at: number, before: Engaged | undefined, { scrollDepth }: Engaged): void => {
    const depth = before?.scrollDepth ?? null;
    if (depth !== null && depth !== scrollDepth) {
      book.addScroll(at, depth, -1);
    }
    if (scrollDepth !== null && depth !== scrollDepth) {
      book.addScroll(at, scrollDepth, 1);
    }
  };
  for (const [view, engaged] of decided.engagedAgain) {
    const before = known.get(view);
    if (before) {
      enter(before.at, before, engaged);
    }
  }
  if (decided.engaged.size > 0) {
    for (const { id, at } of events) {
      const engaged = decided.engaged.get(id);
      if (engaged) {
        enter(at, undefined, engaged);
      }
    }
  }
};

/**
 * What is to be added to the totals of segments: the difference between before and after, as everywhere. A session, and all that was seen
 * and done in it, counts for the values that its first event named: when another event has become the first, all of it moves.
 * @param events the new ones, each once
 */
export const segmentTallies = (
  events: readonly NewEvent[],
  { sessions: stored, recorded, moved, engaged }: Pick<Stored, 'sessions' | 'recorded' | 'moved' | 'engaged'>,
  decided: Decided,
  time: SiteTime,
): Tally<Segment>[] => {
  const book = segmentBook(time);
  const byRow = new Map(stored.map((session) => [session.row, { session, facts: book.oneOf(session.facts) }]));
  /** Whose a recorded view is now: by its session's row, or where that was cut by its own id. */
  const ownerOf = new Map<number | string, Facts>();
  for (const session of decided.sessions) {
    const facts = book.oneOf(session.facts);
    for (const row of session.row === null ? [] : [session.row, ...session.absorbed]) {
      const before = byRow.get(row) as { session: StoredSession; facts: Facts };
      enterSession(book, before.session, before.facts, -1);
      ownerOf.set(row, facts);
      if (facts !== before.facts && !recorded.has(row)) {
        enterDeeds(book, before.session, moved.get(row), before.facts, -1);
        enterDeeds(book, before.session, moved.get(row), facts, 1);
      }
    }
    enterSession(book, session, facts, 1);
    enterNew(book, session.events, decided.counted, facts, time);
    enterRecorded(book, session.recorded, facts, 1);
    for (const { id } of session.recorded) {
      ownerOf.set(id, facts);
    }
  }
  for (const [row, had] of recorded) {
    enterRecorded(book, had, byRow.get(row)?.facts ?? [], -1);
  }
  for (const { id, session, at } of decided.uncounted) {
    const facts = ownerOf.get(id) ?? ownerOf.get(session);
    if (facts) {
      book.add(facts, at, { views: -1 });
    }
  }
  for (const { kind, at, type = '', element = '' } of events) {
    if (kind === 'interaction') {
      book.addInteraction(at, type, element);
    }
  }
  enterScroll(book, events, engaged, decided);
  return book.tallies();
};
