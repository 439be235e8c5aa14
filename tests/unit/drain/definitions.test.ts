import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../../server/src/drain/decide/types';
import { siteTime } from '../../../server/src/settings';
import { at, minutes } from '../../helpers/calendar';
import { decidedTables, SITE } from '../../helpers/decided-tables';
import { factsOf } from '../../helpers/reader-facts';

const TEA = 1;
const COFFEE = 2;

/** A site in Berlin by the default definitions. */
const site = (timeZone = 'Europe/Berlin', silenceMs = minutes(30), doubleClickMs = 30_000) =>
  decidedTables({ silenceMs, doubleClickMs, time: siteTime(timeZone), site: SITE });

let made = 0;
const event = (iso: string, more: Partial<NewEvent> = {}): NewEvent => ({
  id: `event-${String(made++).padStart(6, '0')}`,
  kind: 'view',
  at: at(iso),
  visitor: 'ana',
  earlierVisitor: null,
  session: null,
  target: TEA,
  page: 'site.test/tea',
  facts: factsOf(),
  ...more,
});

/** Views of one target at so many seconds after noon. */
const clicks = (...seconds: number[]) =>
  seconds.map((second) => event(new Date(at('2026-11-20T12:00:00Z') + second * 1_000).toISOString()));

const sessionsOf = (tables: ReturnType<typeof site>) => [...tables.sessions.values()].sort((a, b) => a.startedAt - b.startedAt);

// Design, section 1: views of one target by one visitor, each less than 30 s after the one before, are one view. The figures are those of
// COUNTER R5.1, “Double-Click Filtering”: of two clicks within 30 seconds the second is counted, and the window slides.
describe('a double click', () => {
  test('clicks at 0, 20, 40 and 60 s are one view', () => {
    const tables = site();
    tables.take(clicks(0, 20, 40, 60));
    expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ views: 1, visitors: 1 });
  });

  test('clicks at 0 and 35 s are two views', () => {
    const tables = site();
    tables.take(clicks(0, 35));
    expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ views: 2, visitors: 1 });
  });

  test('clicks at 0 and exactly 30 s are two views: less than 30 s is meant', () => {
    const tables = site();
    tables.take(clicks(0, 30));
    expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ views: 2 });
  });

  test('it is the last click that counts, also when the one before had been counted already', () => {
    const tables = site();
    const [first, second] = clicks(0, 20) as [NewEvent, NewEvent];
    tables.take([first]);
    const changes = tables.take([second]);
    expect(changes.uncounted.map(({ id }) => id)).toEqual([first.id]);
    expect(changes.counted).toEqual(new Set([second.id]));
    expect(tables.totals.get(`${TEA} lifetime `)).toMatchObject({ views: 1, visitors: 1 });
  });

  test('a click that comes late and closes the gap between two makes one of them', () => {
    const tables = site();
    const [first, between, last] = clicks(0, 25, 50) as [NewEvent, NewEvent, NewEvent];
    tables.take([first, last]);
    expect(tables.totals.get(`${TEA} lifetime `)).toMatchObject({ views: 2 });
    tables.take([between]);
    expect(tables.totals.get(`${TEA} lifetime `)).toMatchObject({ views: 1 });
  });

  test('two targets, or two visitors, never make one', () => {
    const tables = site();
    tables.take([
      event('2026-11-20T12:00:00Z'),
      event('2026-11-20T12:00:05Z', { target: COFFEE }),
      event('2026-11-20T12:00:05Z', { visitor: 'ben' }),
    ]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ views: 3 });
  });

  test('0 turns it off', () => {
    const tables = site('Europe/Berlin', minutes(30), 0);
    tables.take(clicks(0, 0, 1));
    expect(tables.totals.get(`${TEA} lifetime `)).toMatchObject({ views: 3 });
  });

  test('over midnight it counts on the new day, and its visitor too', () => {
    const tables = site();
    tables.take([event('2026-11-20T22:59:50Z')]);
    tables.take([event('2026-11-20T23:00:10Z')]);
    // The session began on the day before all the same.
    expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ views: 0, visitors: 0, arrivals: 0, sessions: 1 });
    expect(tables.totals.get(`${TEA} day 2026-11-21`)).toMatchObject({ views: 1, visitors: 1, arrivals: 1, sessions: 0 });
    expect(tables.totals.get(`${TEA} lifetime `)).toMatchObject({ views: 1, visitors: 1 });
  });

  test('says on which day how many views were left out', () => {
    const tables = site();
    tables.take(clicks(0));
    expect(tables.take(clicks(20, 40)).doubleClicks).toEqual(new Map([['2026-11-20', 2]]));
  });
});

// Design, section 1: a visitor's events with no silence of 30 minutes or longer (as Google Analytics, Matomo and Plausible have it).
describe('a session', () => {
  test('goes on after 29 minutes 59 seconds of silence and ends by 30 minutes', () => {
    const tables = site();
    tables.take([
      event('2026-11-20T12:00:00Z'),
      event('2026-11-20T12:29:59Z', { target: COFFEE }),
      event('2026-11-20T12:59:59Z'),
    ]);
    expect(sessionsOf(tables).map(({ views, durationMs }) => [views, durationMs])).toEqual([
      [2, 29 * 60_000 + 59_000],
      [1, 0],
    ]);
  });

  test('crosses midnight, and counts on the day on which it began', () => {
    const tables = site();
    tables.take([event('2026-11-20T22:50:00Z'), event('2026-11-20T23:10:00Z')]);
    expect(tables.totals.get(`${SITE} day 2026-11-20`)).toMatchObject({ sessions: 1, durationMs: minutes(20), views: 1 });
    expect(tables.totals.get(`${SITE} day 2026-11-21`)).toMatchObject({ sessions: 0, durationMs: 0, views: 1, visitors: 1 });
  });

  test('crosses the change of salt, after which its visitor has another id', () => {
    const tables = site();
    tables.take([event('2026-11-20T22:50:00Z', { visitor: 'ana-friday' })]);
    tables.take([event('2026-11-20T23:10:00Z', { visitor: 'ana-saturday', earlierVisitor: 'ana-friday' })]);
    // More than half an hour after midnight nobody says any more who that was.
    tables.take([event('2026-11-20T23:35:00Z', { visitor: 'ana-saturday' })]);
    expect(sessionsOf(tables).map(({ visitor, views, durationMs }) => [visitor, views, durationMs])).toEqual([
      ['ana-friday', 3, minutes(45)],
    ]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 1, visitors: 2 });
  });

  test('is joined across the change of salt by an event from before it that comes late', () => {
    const tables = site();
    tables.take([event('2026-11-20T22:40:00Z', { visitor: 'ana-friday' })]);
    tables.take([event('2026-11-20T23:20:00Z', { visitor: 'ana-saturday', earlierVisitor: 'ana-friday' })]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 2, bounces: 2 });
    tables.take([event('2026-11-20T22:59:00Z', { visitor: 'ana-friday' })]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 1, bounces: 0, durationMs: minutes(40) });
  });

  test('becomes one of two when a late event closes the gap, and the totals follow', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z'), event('2026-11-20T12:40:00Z')]);
    expect(tables.totals.get(`${SITE} day 2026-11-20`)).toMatchObject({ sessions: 2, bounces: 2, durationMs: 0 });
    tables.take([event('2026-11-20T12:20:00Z')]);
    expect(tables.totals.get(`${SITE} day 2026-11-20`)).toMatchObject({ sessions: 1, bounces: 0, durationMs: minutes(40) });
  });

  test('moves to the hour in which it now begins when an earlier event comes late', () => {
    const tables = site();
    tables.take([event('2026-11-20T13:05:00Z')]);
    tables.take([event('2026-11-20T12:50:00Z', { target: COFFEE })]);
    expect(tables.totals.get(`${SITE} hour 2026-11-20T13:00Z`)).toMatchObject({ sessions: 0, views: 1 });
    expect(tables.totals.get(`${SITE} hour 2026-11-20T12:00Z`)).toMatchObject({ sessions: 1, views: 1 });
    expect(tables.totals.get(`${COFFEE} day 2026-11-20`)).toMatchObject({ sessions: 1 });
    expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ sessions: 0 });
  });

  test('that its sender named is not ended by silence', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z', { session: 'mine' }), event('2026-11-20T15:00:00Z', { session: 'mine' })]);
    expect(sessionsOf(tables)).toHaveLength(1);
  });

  test('knows its first and its last page', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:10:00Z', { page: 'site.test/b' })]);
    tables.take([event('2026-11-20T12:00:00Z', { page: 'site.test/a' }), event('2026-11-20T12:20:00Z', { page: 'site.test/c' })]);
    expect(sessionsOf(tables)).toMatchObject([{ entry: { page: 'site.test/a' }, exit: { page: 'site.test/c' } }]);
  });
});

/** An event of Ana's session itself. */
const ofSession = (iso: string, more: Partial<NewEvent> = {}) => event(iso, { kind: 'session', page: '', ...more });
const end = (iso: string, more: Partial<NewEvent> = {}) => ofSession(iso, { ends: true, ...more });

describe('an event of a session itself', () => {
  test('begins a session that is there before anything was seen: it counts as one, and is no bounce and no visitor', () => {
    const tables = site();
    tables.take([ofSession('2026-11-20T12:00:00Z')]);
    expect(sessionsOf(tables)).toMatchObject([{ views: 0, interactions: 0, entry: null, isBounce: false, durationMs: 0 }]);
    expect(tables.totals.get(`${SITE} day 2026-11-20`)).toMatchObject({ sessions: 1, bounces: 0, visitors: 0, views: 0 });
    expect(tables.totals.has(`${TEA} day 2026-11-20`)).toBe(false);
  });

  test('is part of the session that it falls into, and stretches it: with one view that is a bounce still', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:10:00Z')]);
    tables.take([ofSession('2026-11-20T12:00:00Z'), ofSession('2026-11-20T12:30:00Z')]);
    const [from, to] = [at('2026-11-20T12:00:00Z'), at('2026-11-20T12:30:00Z')];
    expect(sessionsOf(tables)).toMatchObject([{ startedAt: from, endedAt: to, views: 1, interactions: 0, isBounce: true }]);
    tables.take([event('2026-11-20T12:20:00Z', { target: COFFEE })]);
    expect(sessionsOf(tables)).toMatchObject([{ durationMs: minutes(30), isBounce: false }]);
  });

  test('closes a gap between two sessions as any event does', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z'), event('2026-11-20T12:40:00Z')]);
    tables.take([ofSession('2026-11-20T12:20:00Z')]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 1, durationMs: minutes(40) });
  });

  test('says whose session it is: the last that says so, in the order in which they happened', () => {
    const tables = site();
    tables.take([ofSession('2026-11-20T12:10:00Z', { userId: 'ben' })]);
    tables.take([ofSession('2026-11-20T12:05:00Z', { userId: 'ana' }), ofSession('2026-11-20T12:15:00Z', { userId: null })]);
    expect(sessionsOf(tables)).toMatchObject([{ user: { id: 'ben' } }]);
    tables.take([ofSession('2026-11-20T12:12:00Z', { userId: 'cleo' })]);
    expect(sessionsOf(tables)).toMatchObject([{ user: { id: 'cleo' } }]);
  });

  test('of two at the same instant the one with the larger id is the last', () => {
    const tables = site();
    const at12 = '2026-11-20T12:00:00Z';
    tables.take([ofSession(at12, { id: 'b', userId: 'ben' })]);
    tables.take([ofSession(at12, { id: 'a', userId: 'ana' })]);
    expect(sessionsOf(tables)).toMatchObject([{ user: { id: 'ben' } }]);
  });

  test('says it of that session only: the next one has no user until somebody says so', () => {
    const tables = site();
    tables.take([ofSession('2026-11-20T12:00:00Z', { userId: 'ana' }), event('2026-11-20T13:00:00Z')]);
    expect(sessionsOf(tables)).toMatchObject([{ user: { id: 'ana' } }, { user: null }]);
  });
});

describe('the end of a session', () => {
  test('is the instant at which it was ended, and whoever comes later has a new one', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z'), end('2026-11-20T12:05:00Z')]);
    tables.take([event('2026-11-20T12:06:00Z', { target: COFFEE })]);
    expect(sessionsOf(tables)).toMatchObject([
      { views: 1, isEnded: true, endedAt: at('2026-11-20T12:05:00Z'), exit: { target: TEA } },
      { views: 1, isEnded: false, startedAt: at('2026-11-20T12:06:00Z'), entry: { target: COFFEE } },
    ]);
    expect(tables.totals.get(`${COFFEE} day 2026-11-20`)).toMatchObject({ sessions: 1, bounces: 1 });
  });

  test('does not keep out what happened at that instant or before and comes late', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z'), end('2026-11-20T12:05:00Z'), event('2026-11-20T12:10:00Z')]);
    tables.take([event('2026-11-20T12:04:00Z'), event('2026-11-20T12:05:00Z', { kind: 'interaction' })]);
    expect(sessionsOf(tables)).toMatchObject([
      { views: 2, interactions: 1, isEnded: true, endedAt: at('2026-11-20T12:05:00Z') },
      { views: 1, interactions: 0, isEnded: false },
    ]);
  });

  test('that comes late cuts the session that had gone on, and each part has its own views, user and pages', () => {
    const tables = site();
    const [early, late] = [event('2026-11-20T12:00:00Z', { page: 'site.test/a' }), event('2026-11-20T12:10:00Z')];
    tables.take([early, late, event('2026-11-20T12:11:00Z', { kind: 'interaction' })]);
    tables.take([ofSession('2026-11-20T12:12:00Z', { userId: 'ben' }), ofSession('2026-11-20T12:01:00Z', { userId: 'ana' })]);
    expect(sessionsOf(tables)).toHaveLength(1);
    tables.take([end('2026-11-20T12:05:00Z')]);
    expect(sessionsOf(tables)).toMatchObject([
      { firstEvent: early.id, views: 1, interactions: 0, isBounce: true, isEnded: true, user: { id: 'ana' } },
      { firstEvent: late.id, views: 1, interactions: 1, isEnded: false, user: { id: 'ben' }, durationMs: minutes(2) },
    ]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 2, bounces: 1, durationMs: minutes(2), views: 2 });
  });

  test('comes once however often it is delivered', () => {
    const tables = site();
    const ended = end('2026-11-20T12:05:00Z');
    tables.take([event('2026-11-20T12:00:00Z'), ended, event('2026-11-20T12:10:00Z')]);
    expect(tables.take([ended, ended]).sessions).toEqual([]);
    expect(sessionsOf(tables)).toHaveLength(2);
  });

  test('where nothing was begun is of a session that is over at once', () => {
    const tables = site();
    tables.take([end('2026-11-20T12:05:00Z')]);
    expect(sessionsOf(tables)).toMatchObject([{ isEnded: true, durationMs: 0, views: 0 }]);
  });

  test('of one that its sender named is kept, and what comes later by that name still belongs to it', () => {
    const tables = site();
    const named = { session: 'mine' };
    tables.take([event('2026-11-20T12:00:00Z', named), end('2026-11-20T12:05:00Z', named)]);
    tables.take([event('2026-11-20T12:10:00Z', named)]);
    expect(sessionsOf(tables)).toMatchObject([{ name: 'mine', views: 2, isEnded: true, endedAt: at('2026-11-20T12:10:00Z') }]);
  });

  test('of one that its sender named does not end the one that silence tells apart, nor the other way round', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z'), event('2026-11-20T12:10:00Z')]);
    tables.take([end('2026-11-20T12:05:00Z', { session: 'mine' })]);
    expect(sessionsOf(tables)).toHaveLength(2);
    tables.take([event('2026-11-20T12:20:00Z', { session: 'mine' }), end('2026-11-20T12:15:00Z')]);
    expect(sessionsOf(tables)).toMatchObject([
      { views: 2, isEnded: true },
      { views: 1, name: 'mine' },
    ]);
  });

  test('ends the same visitor’s session across the change of salt', () => {
    const tables = site();
    tables.take([event('2026-11-20T22:50:00Z', { visitor: 'ana-friday' })]);
    const ana = { visitor: 'ana-saturday', earlierVisitor: 'ana-friday' };
    tables.take([event('2026-11-20T23:10:00Z', ana), end('2026-11-20T22:55:00Z', { visitor: 'ana-friday' })]);
    expect(sessionsOf(tables)).toMatchObject([
      { visitor: 'ana-friday', isEnded: true },
      { visitor: 'ana-saturday', views: 1 },
    ]);
  });

  test('at the very instant at which a session begins leaves it what happened then, and cuts off the rest', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z'), event('2026-11-20T12:01:00Z', { target: COFFEE })]);
    tables.take([end('2026-11-20T12:00:00Z')]);
    expect(sessionsOf(tables)).toMatchObject([
      { views: 1, isEnded: true, durationMs: 0 },
      { views: 1, isEnded: false, entry: { target: COFFEE } },
    ]);
  });

  test('that comes late with the second click of a double click takes the first one from the part that it is in', () => {
    const tables = site();
    const [first, second] = clicks(15, 25) as [NewEvent, NewEvent];
    tables.take([event('2026-11-20T12:00:00Z', { kind: 'interaction' }), first]);
    tables.take([end('2026-11-20T12:00:10Z'), second]);
    expect(sessionsOf(tables)).toMatchObject([
      { views: 0, interactions: 1 },
      { views: 1, interactions: 0, isBounce: true },
    ]);
  });

  test('leaves a double click one view: what a reader does twice by mistake is no second reading', () => {
    const tables = site();
    const [first, second] = clicks(0, 20) as [NewEvent, NewEvent];
    tables.take([first, second]);
    tables.take([end('2026-11-20T12:00:10Z')]);
    expect(sessionsOf(tables)).toMatchObject([
      { views: 0, isEnded: true },
      { views: 1, isBounce: true },
    ]);
    expect(tables.totals.get(`${TEA} lifetime `)).toMatchObject({ views: 1, sessions: 2 });
  });
});

// Design, section 1: exactly one view and no interaction; its duration is 0 s, and averages are over all sessions.
describe('a bounce', () => {
  test('is a session with one view, however long the page was looked at', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z'), event('2026-11-20T12:05:00Z', { kind: 'engagement', focusedMs: 290_000 })]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 1, bounces: 1, durationMs: 0, engagedMs: 290_000 });
  });

  test('is none with an interaction, nor with a second view', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z'), event('2026-11-20T12:01:00Z', { kind: 'interaction' })]);
    tables.take([
      event('2026-11-20T12:00:00Z', { visitor: 'ben' }),
      event('2026-11-20T12:02:00Z', { visitor: 'ben', target: COFFEE }),
    ]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 2, bounces: 0, durationMs: minutes(3) });
  });

  test('is a session with a double click and nothing else', () => {
    const tables = site();
    tables.take(clicks(0, 20));
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 1, bounces: 1, durationMs: 0 });
  });

  test('is none without any view', () => {
    const tables = site();
    tables.take([event('2026-11-20T12:00:00Z', { kind: 'interaction' })]);
    expect(tables.totals.get(`${SITE} lifetime `)).toMatchObject({ sessions: 1, bounces: 0, interactions: 1, visitors: 0 });
  });
});

test('the duration of a session is its last event minus its first', () => {
  const tables = site();
  tables.take([
    event('2026-11-20T12:00:00Z'),
    event('2026-11-20T12:10:00Z', { target: COFFEE }),
    event('2026-11-20T12:12:30Z', { kind: 'engagement', focusedMs: 1_000 }),
  ]);
  expect(sessionsOf(tables)).toMatchObject([{ durationMs: minutes(12.5) }]);
});

test('engaged time is the time that a page was visible and focused, added up for target, site and session', () => {
  const tables = site();
  tables.take([event('2026-11-20T12:00:00Z'), event('2026-11-20T12:00:20Z', { kind: 'engagement', focusedMs: 15_000 })]);
  tables.take([event('2026-11-20T12:01:00Z', { kind: 'engagement', focusedMs: 9_000 })]);
  expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ engagedMs: 24_000 });
  expect(tables.totals.get(`${SITE} day 2026-11-20`)).toMatchObject({ engagedMs: 24_000 });
  expect(sessionsOf(tables)).toMatchObject([{ engagedMs: 24_000 }]);
});

describe('how a view was looked at', () => {
  const engagement = (id: string, more: Partial<NewEvent> = {}) =>
    event('2026-11-20T12:05:00Z', { id, kind: 'engagement', view: 'the-view', focusedMs: 10_000, scrollDepth: 40, ...more });
  const view = event('2026-11-20T12:00:00Z', { id: 'the-view' });

  test('is added up from the engagements that name it, and how far is the farthest', () => {
    const tables = site();
    tables.take([view, engagement('a'), engagement('b', { scrollDepth: 90 })]);
    tables.take([engagement('c', { focusedMs: 5_000, scrollDepth: null })]);
    expect(tables.engaged.get('the-view')).toEqual({ engagedMs: 25_000, scrollDepth: 90 });
  });

  test('is known when it was said before the view came, and once however often that comes', () => {
    const tables = site();
    tables.take([engagement('a')]);
    expect(tables.engaged.size).toBe(0);
    tables.take([view, engagement('a')]);
    tables.take([engagement('b')]);
    expect(tables.take([view, engagement('b')]).engaged).toEqual(new Map());
    expect(tables.engaged.get('the-view')).toEqual({ engagedMs: 20_000, scrollDepth: 40 });
  });

  test('is not told by what names no view', () => {
    const tables = site();
    tables.take([view, engagement('a', { view: null })]);
    expect(tables.engaged.size).toBe(0);
  });
});

// Design, section 1: distinct visitors of a target in a calendar day of the site's time zone, added up over longer ranges.
describe('visitors', () => {
  test('of one day are one, of two days two, and of two targets one of the site', () => {
    const tables = site();
    tables.take([
      event('2026-11-20T12:00:00Z'),
      event('2026-11-20T15:00:00Z'),
      event('2026-11-20T15:01:00Z', { target: COFFEE }),
      event('2026-11-21T12:00:00Z'),
    ]);
    expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ views: 2, visitors: 1 });
    expect(tables.totals.get(`${TEA} month 2026-11`)).toMatchObject({ views: 3, visitors: 2 });
    expect(tables.totals.get(`${SITE} day 2026-11-20`)).toMatchObject({ views: 3, visitors: 1 });
  });

  test('are of the day that the site’s clock shows', () => {
    const tables = site();
    tables.take([event('2026-11-20T23:30:00Z')]);
    expect(tables.totals.get(`${TEA} day 2026-11-21`)).toMatchObject({ visitors: 1 });
    expect(tables.totals.has(`${TEA} day 2026-11-20`)).toBe(false);
  });

  test('of the day of 25 hours are of one day: clocks go back at 3 o’clock on 25 October 2026 in Berlin', () => {
    const tables = site();
    // 00:30 summer time, 02:30 summer time, 02:30 winter time, 23:30 winter time.
    tables.take(
      ['2026-10-24T22:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T22:30:00Z'].map((iso) => event(iso)),
    );
    expect(tables.totals.get(`${TEA} day 2026-10-25`)).toMatchObject({ views: 4, visitors: 1 });
    expect(tables.totals.get(`${TEA} hour 2026-10-25T00:00Z`)).toMatchObject({ views: 1 });
    expect(tables.totals.get(`${TEA} hour 2026-10-25T01:00Z`)).toMatchObject({ views: 1 });
  });

  test('of the day of 23 hours are of one day: clocks go forward at 2 o’clock on 29 March 2026 in Berlin', () => {
    const tables = site();
    // 00:30 winter time, 01:59 winter time, 03:00 summer time, 23:30 summer time.
    tables.take(
      ['2026-03-28T23:30:00Z', '2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-03-29T21:30:00Z'].map((iso) => event(iso)),
    );
    expect(tables.totals.get(`${TEA} day 2026-03-29`)).toMatchObject({ views: 4, visitors: 1 });
    // A silence is measured in time that passed, not on the clock: from 01:59 to 03:00 it was a minute.
    expect(sessionsOf(tables)).toHaveLength(3);
  });

  test('of half-hour zones are of that zone’s hours and days', () => {
    const tables = site('Asia/Kolkata');
    // 23:59 and, a minute later, 00:00 in Kolkata (+05:30).
    tables.take([event('2026-11-20T18:29:00Z'), event('2026-11-20T18:30:00Z')]);
    expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ visitors: 1 });
    expect(tables.totals.get(`${TEA} day 2026-11-21`)).toMatchObject({ visitors: 1 });
    expect(tables.totals.get(`${TEA} hour 2026-11-20T17:30Z`)).toMatchObject({ views: 1 });
    expect(tables.totals.get(`${TEA} hour 2026-11-20T18:30Z`)).toMatchObject({ views: 1 });
  });
});

test('an id that was applied changes nothing, in the same batch or a later one', () => {
  const tables = site();
  const view = event('2026-11-20T12:00:00Z');
  tables.take([view, view]);
  const again = tables.take([view]);
  expect(again.totals).toEqual([]);
  expect(again.sessions).toEqual([]);
  expect(tables.totals.get(`${TEA} day 2026-11-20`)).toMatchObject({ views: 1, visitors: 1, arrivals: 1, sessions: 1 });
});

test('targets know when they were seen first and last', () => {
  const { spans } = site().take([
    event('2026-11-20T15:00:00Z'),
    event('2026-11-20T16:00:00Z', { target: COFFEE }),
    event('2026-11-20T09:00:00Z'),
  ]);
  expect(spans.get(TEA)).toEqual({ first: at('2026-11-20T09:00:00Z'), last: at('2026-11-20T15:00:00Z') });
  expect(spans.get(SITE)).toEqual({ first: at('2026-11-20T09:00:00Z'), last: at('2026-11-20T16:00:00Z') });
});
