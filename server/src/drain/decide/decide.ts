import { doubleClicks } from './double-clicks';
import { engagedViews } from './engaged';
import { type Ledger, ledger } from './ledger';
import { newHandovers, persons } from './persons';
import { segmentTallies } from './segments';
import { outcomeOf, sessionsOf } from './sessions';
import type { Changes, Definitions, NewEvent, SessionChange, SessionSums, Stored, StoredSession, StoredView } from './types';
import { changedVisits, enterVisits } from './visits';

const firstOfEachId = <Event extends NewEvent>(events: readonly Event[], applied: ReadonlySet<string>): Event[] => {
  const seen = new Set(applied);
  return events.filter(({ id }) => !seen.has(id) && seen.add(id));
};

/** Adds to each session the views that now count, and takes from it those that no longer do. @returns the sessions that changed */
const withViews = <Event extends NewEvent>(
  sessions: SessionChange<Event>[],
  counted: ReadonlySet<string>,
  uncounted: readonly StoredView[],
  recorded: Stored['recorded'],
): SessionChange<Event>[] => {
  const lost = new Map<number, number>();
  const lostIds = new Set<string>();
  for (const { id, session } of uncounted) {
    // A view of a session that was cut may be in another one now.
    if (recorded.has(session)) {
      lostIds.add(id);
    } else {
      lost.set(session, (lost.get(session) ?? 0) + 1);
    }
  }
  return sessions.flatMap((session) => {
    const rows = session.row === null ? [] : [session.row, ...session.absorbed];
    const fewer =
      rows.reduce((all, row) => all + (lost.get(row) ?? 0), 0) + session.recorded.filter(({ id }) => lostIds.has(id)).length;
    if (session.events.length === 0 && session.recorded.length === 0 && fewer === 0) {
      return [];
    }
    const more = session.events.reduce((all, { id }) => all + (counted.has(id) ? 1 : 0), 0);
    const sums = { ...session, views: session.views + more - fewer };
    return [{ ...sums, ...outcomeOf(sums) }];
  });
};

/** Sessions count where they begin: for the site, and for the targets of their first and of their last view. */
const enterSession = (book: Ledger, session: SessionSums, site: number, sign: 1 | -1): void => {
  const { isBounce, durationMs } = outcomeOf(session);
  const counts = { sessions: sign, bounces: isBounce ? sign : 0, durationMs: sign * durationMs };
  book.addAt(site, session.startedAt, counts);
  if (session.entry) {
    book.addAt(session.entry.target, session.startedAt, counts);
  }
  if (session.exit) {
    book.addAt(site, session.startedAt, { exits: sign });
    book.addAt(session.exit.target, session.startedAt, { exits: sign });
  }
};

const enterSessions = (
  book: Ledger,
  stored: readonly StoredSession[],
  changed: readonly SessionChange<NewEvent>[],
  site: number,
): void => {
  const byRow = new Map(stored.map((session) => [session.row, session]));
  for (const session of changed) {
    for (const row of session.row === null ? [] : [session.row, ...session.absorbed]) {
      enterSession(book, byRow.get(row) as StoredSession, site, -1);
    }
    enterSession(book, session, site, 1);
  }
};

const enterDeeds = (book: Ledger, events: readonly NewEvent[], site: number): void => {
  for (const { kind, target, at, focusedMs = 0 } of events) {
    if (kind === 'interaction' || kind === 'engagement') {
      const counts = kind === 'interaction' ? { interactions: 1 } : { engagedMs: focusedMs };
      book.addAt(target, at, counts);
      book.addAt(site, at, counts);
    }
  }
};

const spansOf = (views: readonly NewEvent[], site: number): Changes<NewEvent>['spans'] => {
  const spans = new Map<number, { first: number; last: number }>();
  const ofSite = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  const widen = (span: typeof ofSite, at: number): void => {
    span.first = Math.min(span.first, at);
    span.last = Math.max(span.last, at);
  };
  for (const { target, at } of views) {
    const span = spans.get(target);
    if (span) {
      widen(span, at);
    } else {
      spans.set(target, { first: at, last: at });
    }
    widen(ofSite, at);
  }
  return views.length > 0 ? spans.set(site, ofSite) : spans;
};

/**
 * Decides what new events change. Sessions, double clicks and visitors are derived from what is recorded with the new events, and the
 * difference to what was before is what is written: so the order in which events arrive, how they are batched, and how often one is
 * delivered make no difference. It knows no clock and no database.
 */
export const decide = <Event extends NewEvent>(
  arrived: readonly Event[],
  stored: Stored,
  { silenceMs, doubleClickMs, time, site }: Definitions,
): Changes<Event> => {
  const events = firstOfEachId(arrived, stored.appliedIds);
  const views = events.filter(({ kind }) => kind === 'view');
  const handovers = newHandovers(events, stored.handovers);
  const personOf = persons([...stored.handovers, ...handovers]);
  const { counted, uncounted } = doubleClicks(views, stored.views, doubleClickMs, personOf);
  const sessions = withViews(sessionsOf(events, stored, silenceMs, personOf), counted, uncounted, stored.recorded);
  const looked = engagedViews(events, stored);
  const visits = changedVisits(
    stored.visits,
    views.filter(({ id }) => counted.has(id)),
    uncounted,
    time,
  );

  const book = ledger(time);
  enterVisits(book, stored.visits, visits, site);
  enterSessions(book, stored.sessions, sessions, site);
  enterDeeds(book, events, site);

  const clicks = new Map<string, number>();
  for (const { at } of [...views.filter(({ id }) => !counted.has(id)), ...uncounted]) {
    clicks.set(time.dayOf(at), (clicks.get(time.dayOf(at)) ?? 0) + 1);
  }
  return {
    sessions,
    counted,
    uncounted,
    ...looked,
    visits,
    handovers,
    totals: book.tallies(),
    segments: segmentTallies(events, stored, { sessions, counted, uncounted, ...looked }, time),
    spans: spansOf(views, site),
    doubleClicks: clicks,
  };
};
