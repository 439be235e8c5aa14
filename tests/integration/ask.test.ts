import type { Client } from '@modelcontextprotocol/client';
import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { USUAL_FLOOR } from '../../contracts/stats';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { listening } from '../helpers/listening';
import { askTool, programThatMay } from '../helpers/program';
import { seeEntries } from '../helpers/seen-entries';
import { anotherReader, send, viewOf } from '../helpers/visits';

const READ_DASHBOARD = { action: 'plugin::insight.read-dashboard' };
const READ_NUMBERS = { action: 'plugin::insight.read-entry-numbers' };
const READ_ARTICLES = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE, fields: ['title'] };

/** Enough for what is seen to be trending. */
const TEA_VIEWS = USUAL_FLOOR + 2;
const VIEWS = TEA_VIEWS + 1;

let strapi: Core.Strapi;
let site: Awaited<ReturnType<typeof listening>>;
let administrator: Administrator;
let documentId: string;
const ends: (() => Promise<void>)[] = [];

const program = async (...permissions: (typeof READ_DASHBOARD)[]): Promise<Client> => {
  const { client, end } = await programThatMay(strapi, site.url, permissions);
  ends.push(end);
  return client;
};

beforeAll(async () => {
  strapi = await app();
  site = await listening(strapi);
  administrator = await superAdministrator(strapi);
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  const article = await publishArticle(strapi, 'Green tea');
  documentId = article.documentId;
  // Today is compared with yesterday only where the site was there by then.
  await seeEntries(strapi, [{ uid: ARTICLE, documentId, locale: 'en', views: 1, daysAgo: 200 }]);
  for (const path of [...Array(TEA_VIEWS).fill(`/articles/${article.slug}`), '/coffee']) {
    await send(strapi, viewOf(path, { referrer: 'https://www.google.com/' }), anotherReader()).expect(204);
  }
  await service(strapi, 'drain').drainAll();
});

afterEach(async () => {
  for (const end of ends.splice(0)) {
    await end();
  }
});

afterAll(async () => {
  site.close();
  await strapi.documents(ARTICLE).delete({ documentId });
  await forgetAll(strapi);
  await trackOnly(strapi, {});
});

const ask = async (path: string): Promise<unknown> => (await administrator.get(`/insight${path}`).expect(200)).body;

const namesFor = async (client: Client): Promise<string[]> =>
  (await client.listTools()).tools.map(({ name }) => name).filter((name) => name.startsWith('insight_'));

const DASHBOARD_TOOLS = [
  'insight_site_overview',
  'insight_top_content',
  'insight_trending_content',
  'insight_compare',
  'insight_sources',
  'insight_audience',
  'insight_live',
];

describe('a program is offered what its token may ask', () => {
  test('the dashboard’s questions', async () => {
    expect((await namesFor(await program(READ_DASHBOARD))).toSorted()).toEqual(DASHBOARD_TOOLS.toSorted());
  });

  test('an entry’s numbers', async () => {
    expect(await namesFor(await program(READ_NUMBERS))).toEqual(['insight_entry_numbers']);
  });

  test('nothing without a permission of ours, and it is refused what it asks nevertheless', async () => {
    const client = await program(READ_ARTICLES);
    expect(await namesFor(client)).toEqual([]);
    for (const name of [...DASHBOARD_TOOLS, 'insight_entry_numbers']) {
      const answered = await askTool(client, name, { uid: ARTICLE, documentId, a: {}, b: {} }).catch((error: Error) => ({
        answer: undefined,
        error: error.message,
      }));
      expect(answered.answer, name).toBeUndefined();
      expect(answered.error, name).toMatch(/not found|disabled/i);
    }
  });

  test('with schemas that say what is asked and answered', async () => {
    const { tools } = await (await program(READ_DASHBOARD, READ_NUMBERS)).listTools();
    const own = tools.filter(({ name }) => name.startsWith('insight_'));
    expect(own).toHaveLength(DASHBOARD_TOOLS.length + 1);
    for (const { name, description, inputSchema, outputSchema } of own) {
      expect(description, name).toBeTruthy();
      expect(inputSchema.type, name).toBe('object');
      expect(JSON.stringify(outputSchema), name).toMatch(/time zone/);
    }
  });
});

describe('a tool answers as the admin’s API does', () => {
  test.each([{}, { range: 'today' }, { range: '90d', compare: 'none' }])('the overview of %j', async (asked) => {
    const { answer } = await askTool(await program(READ_DASHBOARD), 'insight_site_overview', asked);
    expect(answer).toMatchObject({ now: { views: VIEWS } });
    expect(answer).toEqual(await ask(`/dashboard/overview?${new URLSearchParams(asked as Record<string, string>)}`));
  });

  test.each([
    ['insight_sources', {}, 'dimension=source&pageSize=10'],
    [
      'insight_sources',
      { dimension: 'referrer', sourceClass: 'search', limit: 1 },
      'dimension=referrer&sourceClass=search&pageSize=1',
    ],
    ['insight_audience', { dimension: 'browser', range: 'today' }, 'dimension=browser&range=today&pageSize=10'],
  ])('%s of %j', async (name, asked, query) => {
    const { answer } = await askTool(await program(READ_DASHBOARD), name, asked);
    expect(answer?.rows).not.toEqual([]);
    expect(answer).toEqual(await ask(`/dashboard/breakdown?${query}`));
  });

  test.each([
    [{}, 'list=entries&pageSize=10'],
    [{ list: 'pages', range: 'today', limit: 1 }, 'list=pages&range=today&pageSize=1'],
    [{ list: 'types', type: ARTICLE }, `list=types&type=${ARTICLE}&pageSize=10`],
  ])('what was viewed most, of %j', async (asked, query) => {
    const { answer } = await askTool(await program(READ_DASHBOARD, READ_ARTICLES), 'insight_top_content', asked);
    expect(answer).toMatchObject({ rows: [{ now: { views: TEA_VIEWS } }] });
    expect(answer).toEqual(await ask(`/dashboard/content?${query}`));
  });

  test('what is trending, against the span before', async () => {
    const asked = { range: 'today' };
    const { answer } = await askTool(await program(READ_DASHBOARD, READ_ARTICLES), 'insight_trending_content', asked);
    expect(answer).toMatchObject({ rows: [{ entry: { title: 'Green tea' }, growth: 0.2 }] });
    expect(answer).toEqual(await ask('/dashboard/content?list=trending&range=today&pageSize=10'));
  });

  test('an entry’s numbers, to those who may read it', async () => {
    const asked = { uid: ARTICLE, documentId, range: '7d' };
    const { answer } = await askTool(await program(READ_NUMBERS, READ_ARTICLES), 'insight_entry_numbers', asked);
    expect(answer).toMatchObject({ tracked: true, now: { views: TEA_VIEWS }, entry: { title: 'Green tea' } });
    expect(answer).toEqual(await ask(`/entries/${ARTICLE}/${documentId}/report?range=7d`));
    const { error } = await askTool(await program(READ_NUMBERS), 'insight_entry_numbers', asked);
    expect(error).toContain('You may not read entries of this type.');
  });

  test('who is live, with the titles of what its owner may read', async () => {
    const named = async (client: Client) => (await askTool(client, 'insight_live')).answer;
    const expected = (await ask('/dashboard/live')) as { pages: { entry: { title: string } | null }[] };
    const { timeZone, ...answer } = (await named(await program(READ_DASHBOARD, READ_ARTICLES))) ?? {};
    expect(timeZone).toBe('Europe/Berlin');
    expect(answer).toEqual(expected);
    expect(expected.pages.map(({ entry }) => entry?.title)).toContain('Green tea');
    expect(JSON.stringify(await named(await program(READ_DASHBOARD)))).not.toContain('Green tea');
  });

  test('two periods side by side', async () => {
    const asked = { a: { range: 'today' }, b: { range: 'yesterday' } };
    const { answer } = await askTool(await program(READ_DASHBOARD), 'insight_compare', asked);
    const { now } = (await ask('/dashboard/overview?range=today&compare=none')) as { now: object };
    expect(answer).toMatchObject({ a: { figures: now, span: { range: 'today' } }, b: { figures: { views: 0 } } });
    expect(answer?.metrics).toContainEqual({ metric: 'views', a: VIEWS, b: 0, change: null });
    expect(answer?.metrics).toContainEqual({ metric: 'viewsPerSession', a: 1, b: null, change: null });
  });
});

describe('a bad question gets an error that says what is wrong', () => {
  test.each([
    ['insight_site_overview', { range: 'tomorrow' }, /range: must be one of/],
    ['insight_site_overview', { range: '2026-02-30..2026-03-01' }, /range: must be one of/],
    ['insight_site_overview', { compare: 'everything' }, /compare/],
    ['insight_site_overview', { nonsense: '1' }, /nonsense/],
    ['insight_compare', { a: {} }, /\bb\b/],
    ['insight_entry_numbers', { uid: ARTICLE }, /documentId/],
    ['insight_entry_numbers', { uid: 'api::no.such', documentId: 'x' }, /no content type api::no\.such/],
    ['insight_entry_numbers', { uid: ARTICLE, documentId: 'nothing' }, /no such entry/i],
    ['insight_sources', { limit: 51 }, /limit/],
    ['insight_top_content', { list: 'trending' }, /list/],
    ['insight_top_content', { entry: 'nothing' }, /entry: must be/],
    ['insight_trending_content', { compare: 'none' }, /compare/],
    ['insight_trending_content', { trend: 'sideways' }, /trend/],
    ['insight_audience', { dimension: 'shoe-size' }, /dimension/],
    ['insight_live', { since: 'ever' }, /since/],
  ])('%s %j', async (name, asked, complaint) => {
    const client = await program(READ_DASHBOARD, READ_NUMBERS, READ_ARTICLES);
    const { error } = await askTool(client, name, asked).catch((reason: Error) => ({ error: reason.message }));
    expect(error).toMatch(complaint);
  });
});
