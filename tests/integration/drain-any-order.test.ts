import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { AcceptedEvent } from '../../server/src/buffer';
import type { Facts, NewEvent } from '../../server/src/drain/decide/types';
import { drainBatch } from '../../server/src/drain/drain-batch';
import { factsIn } from '../../server/src/drain/facts';
import { appGround, appTransactions } from '../../server/src/drain/ground';
import { COUNTED_COLUMNS } from '../../server/src/totals';
import { acceptedEvent } from '../helpers/accepted';
import { app } from '../helpers/app';
import { at, minutes } from '../helpers/calendar';
import { forgetAll } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { recount } from '../helpers/recount';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
});

beforeEach(() => forgetAll(strapi));

const START = at('2026-10-24T21:00:00Z');

/** As long as a text may be, with what needs several bytes, and what some collations take for the same. */
const LONG = `https://outbound.test/${'ä😀'.repeat(77)}`;

const READERS: Partial<AcceptedEvent>[] = [
  { source: { class: 'direct', name: '' }, campaign: null, country: 'AT', browser: 'Firefox', screen: '' },
  { source: { class: 'referral', name: 'blog.test' }, campaign: null, country: '', browser: 'firefox', screen: '' },
  {
    source: { class: 'campaign', name: 'Zoë' },
    campaign: { source: 'Zoë', medium: 'zoe', campaign: LONG, term: 'a', content: 'a  b' },
    country: 'AT',
    browser: '',
    screen: 'md',
  },
];

const event: fc.Arbitrary<AcceptedEvent> = fc
  .record({
    number: fc.integer({ min: 0, max: 100_000 }),
    kind: fc.constantFrom('view' as const, 'view' as const, 'interaction' as const, 'engagement' as const, 'session' as const),
    userId: fc.constantFrom(null, 'user-1', 'user-2'),
    ends: fc.boolean(),
    view: fc.option(fc.integer({ min: 0, max: 20 }).map(String)),
    scrollDepth: fc.option(fc.integer({ min: 0, max: 100 })),
    visitor: fc.constantFrom('ana', 'ben', 'cleo', 'dora'),
    path: fc.constantFrom('/a', '/b'),
    session: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('named-one') }),
    reader: fc.constantFrom(...READERS),
    type: fc.constantFrom('click', 'outbound'),
    step: fc.integer({ min: 0, max: 90 }),
    seconds: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ number, kind, visitor, path, session, step, seconds, userId, ends, view, scrollDepth, reader, type }) =>
    acceptedEvent(kind, {
      id: `event-${number}`,
      at: START + minutes(step * 3) + seconds * 1_000,
      visitor,
      path,
      session,
      ...reader,
      ...(kind === 'interaction' && { type, element: LONG }),
      ...(kind === 'session' && { userId, ends }),
      ...(kind === 'engagement' && { view, scrollDepth }),
    }),
  );

/** Engagements name views by their number in the list; some name one that never comes. */
const named = (list: AcceptedEvent[]): AcceptedEvent[] => {
  const views = list.flatMap(({ id, kind }) => (kind === 'view' ? id : []));
  return list.map((made) =>
    made.kind === 'engagement' && made.view ? { ...made, view: views[Number(made.view)] ?? 'event-none' } : made,
  );
};

/** A buffer that gives these events, however many are asked for. */
const giving = (events: AcceptedEvent[]) => ({ take: async () => ({ events, unreadable: [], release: async () => {} }) });

/**
 * What the first event of a session said that is cut off another is not recorded: where sessions are ended, each visitor's events say the
 * same.
 */
const alike = ([list, isEnded]: [AcceptedEvent[], boolean]): AcceptedEvent[] =>
  list.map((made) => {
    if (isEnded) {
      return { ...made, ...READERS[made.visitor.length % READERS.length] } as AcceptedEvent;
    }
    return made.kind === 'session' ? { ...made, ends: false } : made;
  });

const factsOf = ({ source, campaign, country, language, browser, os, device, screen }: AcceptedEvent): Facts => {
  const { campaign: name = '', source: from = '', medium = '', term = '', content = '' } = campaign ?? {};
  const place = [source.class, `${source.class} ${source.name}`, name, from, medium, term, content];
  return [...place, country, language, browser, os, device, screen];
};

const asDecided = ({ path, ...rest }: AcceptedEvent): NewEvent => ({
  ...rest,
  facts: factsOf({ path, ...rest } as AcceptedEvent),
  target: path === '/a' ? 1 : 2,
  page: `site.test${path}`,
  focusedMs: rest.kind === 'engagement' ? rest.focusedMs : 0,
});

type Row = Record<string, string | number>;

/** The tables' totals that are not zero altogether, by the names that the recount has for them. */
const storedTotals = async (kinds: string[], nameOf: (row: Row) => string) => {
  const rows: Row[] = await strapi.db
    .connection('insight_totals')
    .join('insight_targets', 'insight_targets.id', 'insight_totals.target_id')
    .whereIn('kind', kinds)
    .select('insight_totals.*', 'key', 'dimension', 'address');
  const counts = rows.map((row): [string, object] => [
    nameOf(row),
    Object.fromEntries(Object.entries(COUNTED_COLUMNS).map(([name, column]) => [name, Number(row[column])])),
  ]);
  return new Map(counts.filter(([, values]) => Object.values(values).some((count) => count !== 0)));
};

const ofPages = async () => {
  const numberOf = ({ key, address }: Row) => (key === 'site' ? 0 : address === 'site.test/a' ? 1 : 2);
  const totals = await storedTotals(['site', 'page'], (row) => `${numberOf(row)} ${row.period} ${row.start}`);
  return new Map([...totals].filter(([key]) => !key.includes(' hour ')));
};

const ofSegments = () =>
  storedTotals(['segment'], ({ dimension, address, period, start }) => `${dimension}|${address}|${period} ${start}`);

const storedEngaged = async () => {
  const rows: Record<string, string | number | null>[] = await strapi.db
    .connection('insight_page_views')
    .whereNotNull('engaged_ms');
  return new Map(rows.map((row) => [row.event_id, { engagedMs: Number(row.engaged_ms), scrollDepth: row.scroll_depth }]));
};

const KINDS = ['page_views', 'interactions', 'engagements', 'session_events'];

/** The ids of each session's events in their order, by the session's row. */
const storedMembers = async (): Promise<Map<number, string[]>> => {
  const events: { row: number; id: string; at: number }[] = [];
  for (const kind of KINDS) {
    const rows: Record<string, string | number>[] = await strapi.db.connection(`insight_${kind}`);
    events.push(...rows.map((row) => ({ row: Number(row.session_row), id: String(row.event_id), at: Number(row.at_ms) })));
  }
  const members = new Map<number, string[]>();
  for (const { row, id } of events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    members.set(row, [...(members.get(row) ?? []), id]);
  }
  return members;
};

const storedSessions = async () => {
  const members = await storedMembers();
  const rows: Record<string, string | number>[] = await strapi.db
    .connection('insight_sessions')
    .orderBy(['started_at_ms', 'first_event']);
  return rows.map((row) => ({
    first: row.first_event,
    start: Number(row.started_at_ms),
    end: Number(row.ended_at_ms),
    views: row.views,
    interactions: row.interactions,
    engagedMs: Number(row.engaged_ms),
    isBounce: Boolean(row.is_bounce),
    durationMs: Number(row.duration_ms),
    userId: row.user_id,
    isEnded: Boolean(row.is_ended),
    facts: factsIn(row),
    members: members.get(Number(row.id)),
  }));
};

test('the tables hold what a naive recount finds, whatever the split, the order and the repetition', async () => {
  const lists = fc.uniqueArray(event, { minLength: 20, maxLength: 60, selector: ({ id }) => id }).map(named);
  const events = fc.tuple(lists, fc.boolean()).map(alike);
  const deliveries = events.chain((list) =>
    fc.record({
      list: fc.constant(list),
      batches: fc.array(fc.shuffledSubarray(list, { minLength: 1 }), { maxLength: 5 }),
      lastOrder: fc.shuffledSubarray(list, { minLength: list.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ list, batches, lastOrder }) => {
      await forgetAll(strapi);
      const half = Math.ceil(lastOrder.length / 2);
      for (const batch of [...batches, lastOrder.slice(0, half), lastOrder.slice(half)]) {
        await drainBatch(appGround(strapi), appTransactions(strapi), giving(batch), batch.length);
      }
      const expected = recount(list.map(asDecided), {
        silenceMs: minutes(30),
        doubleClickMs: 30_000,
        timeZone: TIME_ZONE,
        site: 0,
      });
      expect(await ofPages()).toEqual(expected.totals);
      expect(await ofSegments()).toEqual(expected.segments);
      expect(await storedSessions()).toEqual(expected.sessions);
      expect(await storedEngaged()).toEqual(expected.engaged);
      for (const kind of KINDS) {
        const lost = await strapi.db
          .connection(`insight_${kind}`)
          .whereNotIn('session_row', strapi.db.connection('insight_sessions').select('id'));
        expect(lost).toEqual([]);
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
