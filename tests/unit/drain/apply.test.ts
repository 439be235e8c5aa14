import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyViews, type NewView } from '../../../server/src/drain/apply';
import type { Visit } from '../../../server/src/drain/tally';
import { siteTime } from '../../../server/src/settings';
import { at, hours } from '../../helpers/calendar';

const SITE = 'site';
const berlin = siteTime('Europe/Berlin');

/** Totals kept as the tables keep them, fed batch by batch. */
const ledger = (time = berlin) => {
  const totals = new Map<string, [views: number, visitors: number, arrivals: number]>();
  const stored: NewView[] = [];
  const visits: Visit[] = [];
  return {
    totals,
    stored,
    take(batch: NewView[]) {
      const visitors = new Set(batch.map(({ visitor }) => visitor));
      const ids = new Set(batch.map(({ id }) => id));
      const changes = applyViews(
        batch,
        {
          appliedIds: new Set(stored.map(({ id }) => id).filter((id) => ids.has(id))),
          visits: visits.filter(({ visitor }) => visitors.has(visitor)),
        },
        SITE,
        time,
      );
      for (const { target, period, start, views, visitors: people, arrivals } of changes.totals) {
        const key = `${target} ${period} ${start}`;
        const [a, b, c] = totals.get(key) ?? [0, 0, 0];
        totals.set(key, [a + views, b + people, c + arrivals]);
      }
      stored.push(...changes.views);
      visits.push(...changes.visits);
      return changes;
    },
  };
};

let made = 0;
const view = (visitor: string, target: string, iso: string): NewView => ({ id: `event-${made++}`, visitor, target, at: at(iso) });

describe('views', () => {
  test('count for their target and for the site, in every period', () => {
    const { take, totals } = ledger();
    take([view('ana', 'tea', '2026-11-20T12:10:00Z')]);
    for (const target of ['tea', SITE]) {
      expect(totals.get(`${target} hour 2026-11-20T12:00Z`)).toEqual([1, 1, 1]);
      expect(totals.get(`${target} day 2026-11-20`)).toEqual([1, 1, 1]);
      expect(totals.get(`${target} month 2026-11`)).toEqual([1, 1, 1]);
      expect(totals.get(`${target} lifetime `)).toEqual([1, 1, 1]);
    }
    expect(totals.size).toBe(8);
  });

  test('of one visitor and day are one visitor of the target; of two days, two', () => {
    const { take, totals } = ledger();
    take([view('ana', 'tea', '2026-11-20T12:00:00Z'), view('ana', 'tea', '2026-11-20T15:00:00Z')]);
    take([view('ana', 'tea', '2026-11-21T12:00:00Z')]);
    expect(totals.get('tea day 2026-11-20')).toEqual([2, 1, 1]);
    expect(totals.get('tea month 2026-11')).toEqual([3, 2, 2]);
    expect(totals.get('tea lifetime ')).toEqual([3, 2, 2]);
  });

  test('of two targets are one visitor of the site', () => {
    const { take, totals } = ledger();
    take([view('ana', 'tea', '2026-11-20T12:00:00Z'), view('ana', 'coffee', '2026-11-20T12:01:00Z')]);
    expect(totals.get('site day 2026-11-20')).toEqual([2, 1, 1]);
    expect(totals.get('tea day 2026-11-20')).toEqual([1, 1, 1]);
  });

  test('are of the day that the site’s clock shows', () => {
    const { take, totals } = ledger();
    take([view('ana', 'tea', '2026-11-20T23:30:00Z')]);
    expect(totals.get('tea day 2026-11-21')).toEqual([1, 1, 1]);
    expect(totals.has('tea day 2026-11-20')).toBe(false);
  });

  test('with an id that was applied change nothing, in the same batch or a later one', () => {
    const { take, totals } = ledger();
    const event = view('ana', 'tea', '2026-11-20T12:00:00Z');
    take([event, event]);
    const again = take([event]);
    expect(again.totals).toEqual([]);
    expect(again.views).toEqual([]);
    expect(totals.get('tea day 2026-11-20')).toEqual([1, 1, 1]);
  });

  test('leave each visit to be recorded once', () => {
    const { take } = ledger();
    const [first, again, later] = ['12:00', '12:59', '13:00'].map((clock) => view('ana', 'tea', `2026-11-20T${clock}:00Z`)) as [
      NewView,
      NewView,
      NewView,
    ];
    const visit = { visitor: 'ana', target: 'tea' };
    expect(take([first, again]).visits).toEqual([{ ...visit, hour: '2026-11-20T12:00Z' }]);
    expect(take([view('ana', 'tea', '2026-11-20T12:30:00Z'), later]).visits).toEqual([{ ...visit, hour: '2026-11-20T13:00Z' }]);
  });

  test('that arrive late move a visitor’s arrival to the earlier hour', () => {
    const { take, totals } = ledger();
    take([view('ana', 'tea', '2026-11-20T15:00:00Z')]);
    take([view('ana', 'tea', '2026-11-20T09:00:00Z')]);
    expect(totals.get('tea hour 2026-11-20T15:00Z')).toEqual([1, 1, 0]);
    expect(totals.get('tea hour 2026-11-20T09:00Z')).toEqual([1, 1, 1]);
  });

  test('say when their target was seen first and last', () => {
    const { spans } = ledger().take([
      view('ana', 'tea', '2026-11-20T15:00:00Z'),
      view('ben', 'coffee', '2026-11-20T16:00:00Z'),
      view('ana', 'tea', '2026-11-20T09:00:00Z'),
    ]);
    expect(spans.get('tea')).toEqual({ first: at('2026-11-20T09:00:00Z'), last: at('2026-11-20T15:00:00Z') });
    expect(spans.get(SITE)).toEqual({ first: at('2026-11-20T09:00:00Z'), last: at('2026-11-20T16:00:00Z') });
  });
});

/** Distinct visitors by the definition, counted without the code under test. */
const recount = (views: readonly NewView[], timeZone: string) => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const counts = new Map<string, { views: number; visitors: Set<string> }>();
  for (const { target, visitor, at: instant } of views) {
    for (const name of [target, SITE]) {
      const date = day.format(instant);
      for (const [key, mark] of [
        [`${name} day ${date}`, visitor],
        [`${name} month ${date.slice(0, 7)}`, `${visitor} ${date}`],
        [`${name} lifetime `, `${visitor} ${date}`],
      ] as const) {
        const count = counts.get(key) ?? { views: 0, visitors: new Set() };
        count.views += 1;
        count.visitors.add(mark);
        counts.set(key, count);
      }
    }
  }
  return new Map([...counts].map(([key, { views: seen, visitors }]) => [key, [seen, visitors.size, visitors.size]]));
};

describe('any split of views into batches, any order, any repetition', () => {
  // Around a clock change, so that days of 25 hours are among those tried.
  const START = at('2026-10-23T12:00:00Z');
  const event = fc.record({
    id: fc.integer({ min: 0, max: 400 }).map((number) => `event-${number}`),
    visitor: fc.constantFrom('ana', 'ben', 'cleo'),
    target: fc.constantFrom('tea', 'coffee'),
    at: fc.integer({ min: 0, max: hours(72) }).map((offset) => START + offset),
  });
  // One id is one event, whatever is delivered how often.
  const events = fc.uniqueArray(event, { maxLength: 40, selector: ({ id }) => id });
  const deliveries = events.chain((list) =>
    fc.record({
      list: fc.constant(list),
      batches: fc.array(fc.shuffledSubarray(list), { maxLength: 8 }),
      lastOrder: fc.shuffledSubarray(list, { minLength: list.length }),
      zone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'UTC'),
    }),
  );

  test('gives the totals of a naive recount', () => {
    fc.assert(
      fc.property(deliveries, ({ list, batches, lastOrder, zone }) => {
        const { take, totals } = ledger(siteTime(zone));
        for (const batch of [...batches, lastOrder]) {
          take(batch);
        }
        const longer = new Map([...totals].filter(([key]) => !key.includes(' hour ')));
        expect(longer).toEqual(recount(list, zone));
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same totals as one batch, and the hours of a day add up to it', () => {
    fc.assert(
      fc.property(deliveries, ({ list, batches, lastOrder, zone }) => {
        const time = siteTime(zone);
        const pieces = ledger(time);
        for (const batch of [...batches, lastOrder]) {
          pieces.take(batch);
        }
        const whole = ledger(time);
        whole.take(list);
        const reached = new Map([...pieces.totals].filter(([, counts]) => counts.some((count) => count !== 0)));
        expect(reached).toEqual(whole.totals);

        const byHour = [...whole.totals].filter(([key]) => key.startsWith(`${SITE} hour`));
        const byDay = [...whole.totals].filter(([key]) => key.startsWith(`${SITE} day`));
        for (const position of [0, 2]) {
          const sumOf = (rows: typeof byDay) => rows.reduce((all, [, counts]) => all + (counts[position] ?? 0), 0);
          expect(sumOf(byHour)).toBe(sumOf(byDay));
        }
      }),
      { numRuns: 200 },
    );
  });
});
