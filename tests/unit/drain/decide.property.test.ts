import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SESSION_DIMENSIONS } from '../../../contracts/dashboard';
import type { NewEvent } from '../../../server/src/drain/decide/types';
import { siteTime } from '../../../server/src/settings';
import type { Counted } from '../../../server/src/totals';
import { at, hours, minutes } from '../../helpers/calendar';
import { decidedTables, SITE } from '../../helpers/decided-tables';
import { factsOf } from '../../helpers/reader-facts';
import { recount } from '../../helpers/recount';
import { recountSegments } from '../../helpers/segment-recount';

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

/** Three readers of whom some is the same. */
const READERS = [
  factsOf({ source: 'direct', referrer: 'direct ', country: 'AT', browser: 'Firefox' }),
  factsOf({ source: 'search', referrer: 'search Google', country: 'AT', browser: 'Chrome' }),
  factsOf({ source: 'campaign', referrer: 'campaign autumn', campaign: 'autumn', 'utm-source': 'mail' }),
] as const;

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
    reader: fc.constantFrom(...READERS),
    type: fc.constantFrom('click', 'outbound', 'download', 'form_submit'),
    element: fc.constantFrom('', 'a', 'b c'),
    at: moment.map((offset) => START + offset),
    userId: fc.constantFrom(null, 'user-1', 'user-2'),
    ends: fc.boolean(),
    view: fc.option(fc.integer({ min: 0, max: 12 }).map(String)),
    scrollDepth: fc.option(fc.integer({ min: 0, max: 100 })),
  })
  .map(({ userId, ends, view, scrollDepth, reader, type, element, ...made }) => ({
    ...made,
    facts: reader,
    ...(made.kind === 'interaction' && { type, element }),
    ...(made.kind === 'engagement' && { focusedMs: 1_500, scrollDepth, view }),
    ...(made.kind === 'session' && { userId, ends }),
  }));

/** Engagements name views by their number in the list; some name one that never comes. */
const named = (list: NewEvent[]): NewEvent[] => {
  const views = list.flatMap(({ id, kind }) => (kind === 'view' ? id : []));
  return list.map((made) => (made.view ? { ...made, view: views[Number(made.view)] ?? 'event-none' } : made));
};

// Of its own accord fast-check tries ten at most.
const anyEvents = fc.uniqueArray(event, { maxLength: 40, size: 'max', selector: ({ id }) => id }).map(named);

/**
 * What the first event of a session said that is cut off another is not recorded: where sessions are ended, each visitor's events say the
 * same.
 */
const events = fc
  .tuple(anyEvents, fc.boolean())
  .map(([list, isEnded]) =>
    list.map((made) =>
      isEnded ? { ...made, facts: READERS[made.visitor === 'ana' ? 0 : 1] } : made.ends ? { ...made, ends: false } : made,
    ),
  );

const deliveriesOf = (lists: fc.Arbitrary<NewEvent[]>) =>
  lists.chain((list) =>
    fc.record({
      list: fc.constant(list),
      batches: fc.array(fc.shuffledSubarray(list), { maxLength: 8 }),
      // At last everything once, in any order and cut anywhere.
      lastOrder: fc.shuffledSubarray(list, { minLength: list.length }),
      cuts: fc.array(fc.integer({ min: 0, max: Math.max(0, list.length) }), { maxLength: 6 }),
      rules: definitions,
    }),
  );

const deliveries = deliveriesOf(events);

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
        expect(tables.countedSegments()).toEqual(expected.segments);
        const sessions = [...tables.sessions.values()]
          .map(
            ({
              row,
              firstEvent,
              startedAt,
              endedAt,
              user,
              views,
              interactions,
              engagedMs,
              isBounce,
              durationMs,
              isEnded,
              facts,
            }) => ({
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
              facts,
              members: [...tables.events.values()]
                .filter(({ id }) => tables.sessionOf.get(id) === row)
                .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
                .map(({ id }) => id),
            }),
          )
          .sort((a, b) => a.start - b.start || (a.first < b.first ? -1 : 1));
        expect(sessions).toEqual(expected.sessions);
      }),
      { numRuns: 400 },
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
        expect(pieces.countedSegments()).toEqual(whole.countedSegments());
        const pages = (tables: typeof whole) =>
          [...tables.sessions.values()]
            .map(({ firstEvent, visitor, entry, exit, name, user }) => ({ firstEvent, visitor, entry, exit, name, user }))
            .sort((a, b) => (a.firstEvent < b.firstEvent ? -1 : 1));
        expect(pages(pieces)).toEqual(pages(whole));

        for (const name of [
          'views',
          'arrivals',
          'sessions',
          'bounces',
          'durationMs',
          'interactions',
          'engagedMs',
          'exits',
        ] as const) {
          const sumOf = (period: string) =>
            [...whole.totals].reduce((all, [key, counts]) => all + (key.startsWith(`${SITE} ${period}`) ? counts[name] : 0), 0);
          expect(sumOf('hour')).toBe(sumOf('day'));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('gives segments that are those of the sessions as they are recorded, and add up to the site', () => {
    fc.assert(
      fc.property(deliveriesOf(anyEvents), ({ batches, lastOrder, cuts, rules: { timeZone, ...rest } }) => {
        const tables = decidedTables({ ...rest, site: SITE, time: siteTime(timeZone) });
        for (const batch of [...batches, ...cutAt(lastOrder, cuts)]) {
          tables.take(batch);
        }
        const sessions = [...tables.sessions.values()].map(({ row, startedAt, ...session }) => ({
          ...session,
          start: startedAt,
          events: [...tables.events.values()].filter(({ id }) => tables.sessionOf.get(id) === row),
        }));
        const counted = new Set([...tables.views.values()].flatMap(({ id, isCounted }) => (isCounted ? id : [])));
        const segments = tables.countedSegments();
        expect(segments).toEqual(recountSegments(sessions, counted, tables.engaged, timeZone));

        for (const [key, site] of tables.counted()) {
          const [target, period] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
          for (const dimension of target === String(SITE) ? [...SESSION_DIMENSIONS, 'event-type' as const] : []) {
            const names: (keyof Counted)[] =
              dimension === 'event-type'
                ? ['interactions']
                : ['views', 'sessions', 'bounces', 'durationMs', 'interactions', 'engagedMs'];
            const rows = [...segments].filter(([of]) => of.startsWith(`${dimension}|`) && of.endsWith(`|${period}`));
            for (const name of names) {
              expect([dimension, name, rows.reduce((all, [, counts]) => all + counts[name], 0)]).toEqual([
                dimension,
                name,
                site[name],
              ]);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
