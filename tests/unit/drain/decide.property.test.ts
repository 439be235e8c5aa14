import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../../server/src/drain/decide/types';
import { siteTime } from '../../../server/src/settings';
import { at, hours, minutes } from '../../helpers/calendar';
import { decidedTables, SITE } from '../../helpers/decided-tables';
import { recount } from '../../helpers/recount';

// Around a clock change, so that days of 25 hours are among those tried.
const START = at('2026-10-24T20:00:00Z');

const definitions = fc.record({
  silenceMs: fc.constantFrom(minutes(30), minutes(5)),
  doubleClickMs: fc.constantFrom(30_000, 0, 120_000),
  timeZone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'UTC'),
});

/** Most moments are close to others: only then are there chains, gaps that close, and ties. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: hours(24) }),
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 6 }))
    .map(([steps, tens]) => minutes(10) * steps + 10_000 * tens),
);

const event: fc.Arbitrary<NewEvent> = fc
  .record({
    id: fc.integer({ min: 0, max: 400 }).map((number) => `event-${number}`),
    kind: fc.constantFrom('view', 'view', 'view', 'interaction', 'engagement', 'session'),
    visitor: fc.constantFrom('ana', 'ben'),
    earlierVisitor: fc.constant(null),
    session: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('named-a', 'named-b') },
    ),
    target: fc.constantFrom(1, 2),
    page: fc.constant('site.test/'),
    at: moment.map((offset) => START + offset),
    userId: fc.constantFrom(null, 'user-1', 'user-2'),
    ends: fc.boolean(),
    view: fc.option(fc.integer({ min: 0, max: 12 }).map(String)),
    scrollDepth: fc.option(fc.integer({ min: 0, max: 100 })),
  })
  .map(({ userId, ends, view, scrollDepth, ...made }) => ({
    ...made,
    ...(made.kind === 'engagement' && { focusedMs: 1_500, scrollDepth, view }),
    ...(made.kind === 'session' && { userId, ends }),
  }));

/** Engagements name views by their number in the list; some name one that never comes. */
const named = (list: NewEvent[]): NewEvent[] => {
  const views = list.flatMap(({ id, kind }) => (kind === 'view' ? id : []));
  return list.map((made) => (made.view ? { ...made, view: views[Number(made.view)] ?? 'event-none' } : made));
};

const events = fc.uniqueArray(event, { maxLength: 40, selector: ({ id }) => id }).map(named);

const deliveries = events.chain((list) =>
  fc.record({
    list: fc.constant(list),
    batches: fc.array(fc.shuffledSubarray(list), { maxLength: 8 }),
    // At last everything once, in any order and cut anywhere.
    lastOrder: fc.shuffledSubarray(list, { minLength: list.length }),
    cuts: fc.array(fc.integer({ min: 0, max: Math.max(0, list.length) }), { maxLength: 6 }),
    rules: definitions,
  }),
);

const cutAt = <T>(list: T[], cuts: number[]): T[][] => {
  const places = [0, ...[...cuts].sort((a, b) => a - b), list.length];
  return places.slice(1).map((end, index) => list.slice(places[index], end));
};

describe('any split of events into batches, any order, any repetition', () => {
  test('gives the sessions, views and totals of a naive recount', () => {
    fc.assert(
      fc.property(deliveries, ({ list, batches, lastOrder, cuts, rules: { timeZone, ...rest } }) => {
        const tables = decidedTables({ ...rest, site: SITE, time: siteTime(timeZone) });
        for (const batch of [...batches, ...cutAt(lastOrder, cuts)]) {
          tables.take(batch);
        }
        const expected = recount(list, { ...rest, timeZone, site: SITE });
        expect(new Map([...tables.counted()].filter(([key]) => !key.includes(' hour ')))).toEqual(expected.totals);
        expect(new Set([...tables.views.values()].flatMap(({ id, isCounted }) => (isCounted ? id : [])))).toEqual(
          expected.counted,
        );
        expect(tables.engaged).toEqual(expected.engaged);
        const sessions = [...tables.sessions.values()]
          .map(
            ({ row, firstEvent, startedAt, endedAt, user, views, interactions, engagedMs, isBounce, durationMs, isEnded }) => ({
              first: firstEvent,
              start: startedAt,
              end: endedAt,
              views,
              interactions,
              engagedMs,
              isBounce,
              durationMs,
              userId: user?.id ?? null,
              isEnded,
              members: [...tables.events.values()]
                .filter(({ id }) => tables.sessionOf.get(id) === row)
                .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
                .map(({ id }) => id),
            }),
          )
          .sort((a, b) => a.start - b.start || (a.first < b.first ? -1 : 1));
        expect(sessions).toEqual(expected.sessions);
      }),
      { numRuns: 1_000 },
    );
  });

  test('gives the same records and hours as one batch, and the hours of a day add up to it', () => {
    fc.assert(
      fc.property(deliveries, ({ list, batches, lastOrder, cuts, rules: { timeZone, ...rest } }) => {
        const rules = { ...rest, site: SITE, time: siteTime(timeZone) };
        const pieces = decidedTables(rules);
        for (const batch of [...batches, ...cutAt(lastOrder, cuts)]) {
          pieces.take(batch);
        }
        const whole = decidedTables(rules);
        whole.take(list);
        expect(pieces.counted()).toEqual(whole.counted());
        const pages = (tables: typeof whole) =>
          [...tables.sessions.values()]
            .map(({ firstEvent, visitor, entry, exit, name, user }) => ({ firstEvent, visitor, entry, exit, name, user }))
            .sort((a, b) => (a.firstEvent < b.firstEvent ? -1 : 1));
        expect(pages(pieces)).toEqual(pages(whole));

        for (const name of ['views', 'arrivals', 'sessions', 'bounces', 'durationMs', 'interactions', 'engagedMs'] as const) {
          const sumOf = (period: string) =>
            [...whole.totals].reduce((all, [key, counts]) => all + (key.startsWith(`${SITE} ${period}`) ? counts[name] : 0), 0);
          expect(sumOf('hour')).toBe(sumOf('day'));
        }
      }),
      { numRuns: 500 },
    );
  });
});
