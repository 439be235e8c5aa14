import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenWho } from '../helpers/api-callers';
import { app } from '../helpers/app';
import { PATTERNS } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { newId, recordsApi } from '../helpers/records-api';

type RecordTexts = Record<string, unknown>;

let strapi: Core.Strapi;
let api: ReturnType<typeof recordsApi>;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  const mayDo = ['find', 'create'].flatMap((action) => [
    `plugin::insight.page-views.${action}`,
    `plugin::insight.interactions.${action}`,
    `plugin::insight.sessions.${action}`,
  ]);
  api = recordsApi(strapi, { token: await tokenWho(strapi, mayDo) });
});

afterAll(() => forgetAll(strapi));

const word = fc.constantFrom('Tea', 'Grün', "it's", '"quoted"', '🍵', '007', 'a/b?c', '50 %', 'x=y&z');
const host = fc.constantFrom('site.test', 'shop.site.test:8080');
const path = fc.constantFrom('/', '/tea', '/tea/green', '/%C3%BC', '/a.b');
const session = fc.option(fc.constantFrom('session-aaaa', 'session-bbbb'), { nil: undefined });
const secondsAgo = fc.integer({ min: 0, max: 23 * 3_600 });

const page = fc.record({ host, path, session, secondsAgo });

const pageView = fc.record({ page, title: word });
const interaction = fc.record({
  page,
  eventType: fc.constantFrom('click', 'hover', 'site:vote'),
  element: word,
  metadata: fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.oneof(fc.integer(), fc.boolean(), word, fc.array(fc.integer(), { minLength: 1, maxLength: 3 })),
    { minKeys: 1, maxKeys: 4 },
  ),
});

type Page = typeof page extends fc.Arbitrary<infer Value> ? Value : never;

/** What is sent of a page, and what is to be read of it. */
const sentOf = ({ host: name, path: place, session: sessionId, secondsAgo: seconds }: Page, now: number, run: string) => {
  const timestamp = new Date(now - seconds * 1_000).toISOString();
  const documentId = newId();
  const named = sessionId && { sessionId: `${sessionId}-${run}` };
  return {
    sent: { documentId, timestamp, url: `https://${name}${place}`, ...named },
    read: { documentId, timestamp, url: `${name}${place}`, path: place, ...named },
  };
};

/** Records as the fields of a form. */
const formOf = (value: unknown, name: string): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => formOf(part, `${name}[${key}]`))
    : [[name, String(value)]];

const post = async (type: string, records: RecordTexts[], asForm: boolean): Promise<void> => {
  if (records.length === 0) {
    return;
  }
  const request = asForm
    ? api
        .post(type, new URLSearchParams(formOf(records, 'data')).toString())
        .set('Content-Type', 'application/x-www-form-urlencoded')
    : api.post(type, { data: records });
  const { body } = await request.expect(201);
  expect(body.data.map(({ documentId }: RecordTexts) => documentId)).toEqual(records.map(({ documentId }) => documentId));
};

const read = async (type: string): Promise<RecordTexts[]> => {
  await service(strapi, 'drain').drainAll();
  const { body } = await api.ask('get', `/${type}?pagination[pageSize]=100`).expect(200);
  return body.data;
};

const byId = (records: readonly RecordTexts[]): RecordTexts[] =>
  [...records].sort((a, b) => String(a.documentId).localeCompare(String(b.documentId)));

test('what is read is what was sent, in whatever format, order and however often', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(pageView, { maxLength: 12 }),
      fc.array(interaction, { maxLength: 12 }),
      fc.boolean(),
      async (views, interactions, asForm) => {
        await forgetAll(strapi);
        const run = newId().slice(0, 8);
        const now = Date.now();
        const viewed = views.map(({ page: where, title }) => {
          const { sent, read: expected } = sentOf(where, now, run);
          return { sent: { ...sent, title }, read: { ...expected, title } };
        });
        const done = interactions.map(({ page: where, ...what }) => {
          const { sent, read: expected } = sentOf(where, now, run);
          return { sent: { ...sent, ...what }, read: { ...expected, ...what } };
        });
        const send = async (isAgain: boolean): Promise<void> => {
          const inOrder = <Item>(items: Item[]): Item[] => (isAgain ? items.toReversed() : items);
          await post('page-views', inOrder(viewed.map(({ sent }) => sent)), asForm !== isAgain);
          await post('interactions', inOrder(done.map(({ sent }) => sent)), asForm !== isAgain);
        };
        await send(false);
        const readViews = await read('page-views');
        const readInteractions = await read('interactions');
        expect(byId(readViews)).toMatchObject(byId(viewed.map((one) => one.read)));
        expect(byId(readInteractions)).toMatchObject(byId(done.map((one) => one.read)));
        const sessions = await read('sessions');

        await send(true);
        expect(await read('page-views')).toEqual(readViews);
        expect(await read('interactions')).toEqual(readInteractions);
        expect(await read('sessions')).toEqual(sessions);
      },
    ),
    { numRuns: 15 },
  );
});
