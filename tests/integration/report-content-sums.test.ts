import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardContent, DashboardRange, Figures } from '../../contracts/dashboard';
import { rebuildTotals } from '../../server/src/drain/rebuild/rebuild';
import { sumUp } from '../../server/src/drain/running/sum-up';
import { contentQuestion } from '../../server/src/reports/dashboard/content/question';
import { addDays, siteTime } from '../../server/src/settings';
import { app } from '../helpers/app';
import { hours, minutes } from '../helpers/calendar';
import { ARTICLE, PATTERNS, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { countRecords, SITE } from '../helpers/count-records';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { type Random, randomFrom } from '../helpers/random';

let strapi: Core.Strapi;
let entries: { uid: string; documentId: string; locale?: string }[];

const time = siteTime(TIME_ZONE);

const DAYS = 45;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  const [tea, coffee, pot] = [await publishArticle(strapi), await publishArticle(strapi, 'Coffee'), await publishProduct(strapi)];
  await translateArticle(strapi, tea.documentId, 'de', 'Tee');
  entries = [
    { uid: ARTICLE, documentId: tea.documentId, locale: 'en' },
    { uid: ARTICLE, documentId: tea.documentId, locale: 'de' },
    { uid: ARTICLE, documentId: coffee.documentId, locale: 'en' },
    { uid: PRODUCT, documentId: pot.documentId },
  ];
});

beforeEach(() => forgetAll(strapi));

afterAll(async () => {
  await forgetAll(strapi);
  await trackOnly(strapi, {});
});

const dayAgo = (count: number): string => addDays(time.dayOf(Date.now()), -count);

/** Events at any time of some days, most of few readers, so that sessions and double clicks come about. */
const traffic = ({ number, oneOf, oneIn }: Random, count: number, oldest: number, newest: number) =>
  Array.from({ length: count }, () => {
    const day = dayAgo(newest + number(oldest - newest + 1));
    const instant = Math.min(time.startOf(day) + number(24 * 12) * minutes(5) + number(2) * 10_000, Date.now());
    const event = {
      url: `https://site.test/${oneOf(['a', 'b', 'c'])}`,
      visitor: oneOf(['reader-ana', 'reader-ben', 'reader-cleo', 'reader-dora', 'reader-eve']),
      at: new Date(instant).toISOString(),
      ...(!oneIn(3) && { target: oneOf(entries) }),
    };
    return oneIn(5)
      ? { ...event, kind: 'interaction' as const, type: 'click' }
      : oneIn(6)
        ? { ...event, kind: 'engagement' as const, visibleMs: 9_000, focusedMs: 1_000 + number(5_000) }
        : { ...event, kind: 'view' as const };
  });

const bring = async (events: ReturnType<typeof traffic>): Promise<void> => {
  await service(strapi, 'collect').importEvents(events);
  await service(strapi, 'drain').drainAll();
};

const ask = async (
  list: DashboardContent['list'],
  range: string,
  more: Record<string, string> = {},
): Promise<DashboardContent> => {
  const question = contentQuestion.parse({ list, range, compare: 'none', pageSize: '100', ...more });
  const answer = await service(strapi, 'dashboardContent').content(question, () => true);
  if ('refusal' in answer) {
    throw new Error(answer.refusal);
  }
  return answer;
};

const keysOf = async (): Promise<Map<number, string>> => {
  const rows: { id: number; key: string }[] = await strapi.db.connection('insight_targets').select('id', 'key');
  return new Map(rows.map(({ id, key }) => [Number(id), key]));
};

const NOTHING: Figures = { views: 0, visitors: 0, sessions: 0, bounces: 0, durationMs: 0, engagedMs: 0, interactions: 0 };

const sum = (parts: readonly Figures[], name: keyof Figures): number => parts.reduce((all, part) => all + (part[name] ?? 0), 0);

/** The lists of some days say what the records do, and their parts add up. */
const expectRight = async (range: DashboardRange, from: string, to: string): Promise<void> => {
  const counted = await countRecords(strapi, time.startOf(from), time.startOf(addDays(to, 1)));
  const keys = await keysOf();
  const site = counted.get(SITE) ?? NOTHING;
  const expected = [...counted].flatMap(([target, figures]) => (target === SITE ? [] : [[keys.get(target), figures]]));

  const pages = await ask('pages', range);
  expect([range, Object.fromEntries(pages.rows.map(({ key, now }) => [key, now]))]).toEqual([
    range,
    Object.fromEntries(expected),
  ]);
  expect(pages.all.now).toEqual(site);
  const views = pages.rows.map(({ now }) => now.views);
  expect(views).toEqual(views.toSorted((a, b) => b - a));

  const listed = await ask('entries', range);
  const withoutEntry = pages.rows.filter(({ entry }) => entry === null).map(({ now }) => now);
  const ofEntries = listed.rows.map(({ now }) => now);
  expect(sum([...ofEntries, ...withoutEntry], 'views')).toBe(site.views);
  expect(sum([...ofEntries, ...withoutEntry], 'interactions')).toBe(site.interactions);
  for (const list of ['types', 'locales'] as const) {
    const { rows } = await ask(list, range);
    expect([
      list,
      sum(
        rows.map(({ now }) => now),
        'views',
      ),
    ]).toEqual([list, sum(ofEntries, 'views')]);
  }
  const begun = await ask('entry-pages', range);
  const byKey = Object.fromEntries(pages.rows.flatMap(({ key, now }) => (now.sessions > 0 ? [[key, now.sessions]] : [])));
  expect(Object.fromEntries(begun.rows.map(({ key, now }) => [key, now.sessions]))).toEqual(byKey);
  const ended = (await ask('exit-pages', range)).rows;
  expect(Object.fromEntries(ended.map(({ key, exits }) => [key, exits]))).toEqual(
    Object.fromEntries([...(await countExits(strapi, from, to))].map(([target, count]) => [keys.get(target), count])),
  );
  const sessions = begun.rows.map(({ now }) => now.sessions);
  expect(sessions).toEqual(sessions.toSorted((a, b) => b - a));
};

/** How many sessions that began in some days ended at each target. */
const countExits = async (app: Core.Strapi, from: string, to: string): Promise<Map<number, number>> => {
  const rows: { exit: number; at: number }[] = await app.db
    .connection('insight_sessions')
    .whereNotNull('exit_target_id')
    .select({ exit: 'exit_target_id', at: 'started_at_ms' });
  const exits = new Map<number, number>();
  for (const { exit, at } of rows) {
    const day = time.dayOf(Number(at));
    if (day >= from && day <= to) {
      exits.set(Number(exit), (exits.get(Number(exit)) ?? 0) + 1);
    }
  }
  return exits;
};

const expectAllRight = async ({ number }: Random): Promise<void> => {
  for (let times = 0; times < 6; times += 1) {
    const [a, b] = [number(DAYS + 3), number(DAYS + 3)];
    const [from, to] = [dayAgo(Math.max(a, b)), dayAgo(Math.min(a, b))];
    await expectRight(`${from}..${to}`, from, to);
  }
  await expectRight('today', dayAgo(0), dayAgo(0));
  await expectRight('yesterday', dayAgo(1), dayAgo(1));
  await expectRight('30d', dayAgo(29), dayAgo(0));
  await expectRight('12m', dayAgo(364), dayAgo(0));
};

const daysSummedUp = async (): Promise<number> =>
  (await strapi.db.connection('insight_running_totals').where({ part: 0 }).select('day')).length;

describe('the lists of any days equal a recount of the records', () => {
  test.each([1, 2, 3])('with days summed up, in part, and not at all (traffic %i)', async (seed) => {
    const random = randomFrom(seed);
    await bring(traffic(random, 250, DAYS, 0));
    expect(await daysSummedUp()).toBe(0);
    await expectAllRight(random);

    // Up to the day before yesterday, from the first on which anything was counted.
    const days = await sumUp(strapi);
    expect(days).toBeGreaterThan(DAYS / 2);
    expect(await daysSummedUp()).toBe(days);
    await expectAllRight(random);

    // Late events throw away what was summed up with their days.
    await bring(traffic(random, 5, 12, 8));
    const left = await daysSummedUp();
    expect(left).toBeLessThan(days - 5);
    expect(left).toBeGreaterThan(0);
    await expectAllRight(random);

    await sumUp(strapi);
    expect(await daysSummedUp()).toBe(days);
    await bring(traffic(random, 30, 1, 0));
    expect(await daysSummedUp()).toBe(days);
    await expectAllRight(random);
  });

  test('beside the days before, as far as today has come', async () => {
    const random = randomFrom(4);
    await bring(traffic(random, 250, DAYS, 0));
    await sumUp(strapi);
    for (const days of [1, 7]) {
      const range = days === 1 ? 'today' : '7d';
      const { rows, all } = await ask('pages', range, { compare: 'before' });
      const start = time.startOf(dayAgo(2 * days - 1));
      const lastHour = time.hourOf(time.startOf(dayAgo(days)) + Date.now() - time.startOf(dayAgo(0)));
      const counted = await countRecords(strapi, start, Date.parse(lastHour) + hours(1));
      const keys = await keysOf();
      const before = new Map([...counted].map(([target, figures]) => [keys.get(target), figures]));
      expect(all.before).toEqual(counted.get(SITE) ?? NOTHING);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect([row.key, row.before]).toEqual([row.key, before.get(row.key) ?? NOTHING]);
      }
    }
  });

  test('after totals have been made anew from records', async () => {
    const random = randomFrom(5);
    await bring(traffic(random, 150, DAYS, 0));
    const days = await sumUp(strapi);
    const [start, end] = [time.startOf(dayAgo(10)), time.startOf(dayAgo(7))];
    await strapi.db.connection('insight_page_views').where('at_ms', '>=', start).where('at_ms', '<', end).delete();
    await rebuildTotals(strapi, dayAgo(10), dayAgo(8));
    expect(await daysSummedUp()).toBeLessThan(days);
    await expectAllRight(random);
    await service(strapi, 'jobs').runNow('sum-up-days');
    expect(await daysSummedUp()).toBe(days);
    await expectAllRight(random);
  });
});
