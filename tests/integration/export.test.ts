import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer as bytesOf } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { AnyRecord } from '../../contracts/records';
import type { AcceptedEvent, EventBuffer } from '../../server/src/buffer';
import { recordsOf } from '../../server/src/records';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { viewEvent } from '../helpers/events';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { until } from '../helpers/until';

let strapi: Core.Strapi;
let admin: Administrator;

const MORE_THAN_SOCKETS_HOLD = 60_000;

const record = async (events: AcceptedEvent[]): Promise<void> => {
  const buffer: EventBuffer = strapi.plugin('insight').service('buffer');
  await buffer.append(events);
  await service(strapi, 'drain').drainAll();
};

const NOW = Date.now();

/** The higher its number, the older. */
const view = (number: number, more: object = {}): AcceptedEvent => viewEvent(number, { at: NOW - number, ...more });

const click = (number: number, metadata: Record<string, unknown> | null, element = 'a.buy'): AcceptedEvent => ({
  ...view(number),
  kind: 'interaction',
  type: 'click',
  element,
  metadata,
});

const linesOf = async (path: string): Promise<AnyRecord['page-views'][]> => {
  const { text: body } = await admin.get(`/insight/records/${path}`).buffer(true).parse(readText).expect(200);
  return body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
};

/** Supertest knows neither type as text. */
const readText = (response: unknown, done: (error: Error | null, body: string) => void): void => {
  const answer = response as IncomingMessage & { text: string };
  bytesOf(answer).then(
    (bytes) => {
      // By hand, because a decoder leaves out the mark at the beginning.
      const body = bytes.toString('utf8');
      answer.text = body;
      done(null, body);
    },
    (error: Error) => done(error, ''),
  );
};

/** The answer of which nothing has been read yet. */
const unread = async (path: string): Promise<IncomingMessage> => {
  const server = createServer(strapi.server.app.callback()).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const request = get({
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    path: `/insight/records/${path}`,
    headers: { Authorization: admin.get('/').get('Authorization') },
  });
  const [response] = await once(request, 'response');
  return response;
};

const csvOf = async (path: string): Promise<string[]> => {
  const { text: body } = await admin.get(`/insight/records/${path}`).buffer(true).parse(readText).expect(200);
  return body.split('\r\n');
};

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, {});
  admin = await superAdministrator(strapi);
});
beforeEach(() => forgetAll(strapi));
afterAll(() => forgetAll(strapi));

describe('an export', () => {
  test('has every record that the list has, the newest first, one JSON object a line', async () => {
    await record(Array.from({ length: 1_203 }, (_, number) => view(number, { visitor: `visitor-${number % 9}` })));
    const found = await linesOf('page-views/export?format=ndjson');
    expect(found.map(({ documentId }) => documentId)).toEqual(Array.from({ length: 1_203 }, (_, number) => `event-${number}`));
    const { body } = await admin.get('/insight/records/page-views?pageSize=1').expect(200);
    expect(body.results[0]).toEqual({ ...found[0], ...(body.results[0].session && { session: expect.anything() }) });
  });

  test('has only what the filters of the list leave', async () => {
    await record([view(1, { path: '/tea' }), view(2, { path: '/cups' }), view(3, { path: '/tea' })]);
    const found = await linesOf('page-views/export?format=ndjson&filters[path][$eq]=/tea&sort=timestamp:asc&page=2&pageSize=1');
    expect(found.map(({ documentId }) => documentId)).toEqual(['event-1', 'event-3']);
  });

  test('says how much there is, and what it is to be called', async () => {
    await record([view(1), view(2, { visitor: 'visitor-2' })]);
    const { headers } = await admin.get('/insight/records/sessions/export?format=csv').expect(200);
    expect(headers).toMatchObject({
      'x-insight-total': '2',
      'access-control-expose-headers': expect.stringContaining('X-Insight-Total'),
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="insight-sessions-\d{4}-\d{2}-\d{2}\.csv"$/),
    });
  });

  test('of nothing is a line of names, or nothing', async () => {
    expect(await csvOf('interactions/export?format=csv')).toEqual([
      '\uFEFFdocumentId,timestamp,eventType,element,url,path,target.uid,target.documentId,target.locale,metadata,visitor,sessionId',
      '',
    ]);
    expect(await linesOf('interactions/export?format=ndjson')).toEqual([]);
  });

  test('in CSV quotes what has to be quoted, and gives spreadsheets no formula', async () => {
    await record([
      click(1, { price: 9.5, note: 'say "hi", twice' }, '=HYPERLINK("https://bad.test")'),
      click(2, null, '+1'),
      click(3, null, '-1'),
      click(4, null, '@sum'),
      click(5, null, '\tx'),
      click(6, null, 'a,b\r\nc "d"'),
    ]);
    const [, ...lines] = (await csvOf('interactions/export?format=csv')).slice(0, -1);
    const csv = lines.join('\r\n');
    expect(csv).toContain(`"'=HYPERLINK(""https://bad.test"")"`);
    expect(csv).toContain(`"{""price"":9.5,""note"":""say \\""hi\\"", twice""}"`);
    for (const cell of [`,'+1,`, `,'-1,`, `,'@sum,`, `,'\tx,`, `,"a,b\r\nc ""d""",`]) {
      expect(csv).toContain(cell);
    }
  });

  test.each([
    ['', 'format: must be csv or ndjson'],
    ['?format=xlsx', 'format: must be csv or ndjson'],
    ['?format[]=csv&format[]=ndjson', 'format: must be csv or ndjson'],
    ['?format=csv&filters[nothing][$eq]=1', 'nothing'],
    ['?format=csv&filters[visitor][$regex]=1', '$regex'],
    ['?format=csv&unknown=1', 'unknown'],
  ])('asked for with %j is refused', async (query, message) => {
    const { body } = await admin.get(`/insight/records/page-views/export${query}`).expect(400);
    expect(body.error.message).toContain(message);
  });

  test('has nothing of a visitor who was erased', async () => {
    await record([view(1, { visitor: 'visitor-anna' }), view(2, { visitor: 'visitor-bert' })]);
    await service(strapi, 'erase').visitor('visitor-anna');
    for (const type of ['sessions', 'page-views', 'interactions']) {
      expect((await csvOf(`${type}/export?format=csv`)).join()).not.toContain('visitor-anna');
    }
  });
});

describe('a large export', () => {
  /** Rows made by the database itself: the drain is not what is tested here. */
  const fill = async (rows: number): Promise<void> => {
    await record([view(1)]);
    const columns = 'visitor, session_row, target_id, at_ms, host, path, title, is_counted';
    await strapi.db.connection.raw(
      `with recursive copy (number) as (select 1 union all select number + 1 from copy where number < ?)
       insert into insight_page_views (event_id, ${columns})
       select 'row-' || copy.number, ${columns} from copy, insight_page_views`,
      [rows],
    );
  };

  test('goes no further than its reader does, and stops when they go away', async () => {
    await fill(MORE_THAN_SOCKETS_HOLD);
    let read = 0;
    let isOver = false;
    const records = recordsOf(strapi);
    const { each } = records;
    const watched = vi.spyOn(records, 'each').mockImplementation(async function* watch(type, query) {
      try {
        for await (const one of each.call(records, type, query)) {
          read += 1;
          yield one;
        }
      } finally {
        isOver = true;
      }
    } as typeof each);
    try {
      const response = await unread('page-views/export?format=ndjson');
      expect(response.headers['x-insight-total']).toBe(String(MORE_THAN_SOCKETS_HOLD + 1));
      // Nobody reads: what is sent fills the sockets, and then nothing more is read.
      let before = -1;
      await until(() => {
        const isStill = read > 0 && read === before;
        before = read;
        return isStill;
      });
      expect(read).toBeLessThan(MORE_THAN_SOCKETS_HOLD);
      expect(isOver).toBe(false);
      response.on('error', () => undefined);
      response.destroy();
      await until(() => isOver);
      expect(read).toBeLessThan(MORE_THAN_SOCKETS_HOLD);
    } finally {
      watched.mockRestore();
    }
  });
});
