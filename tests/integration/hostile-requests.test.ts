import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readBody } from '../../server/src/collect/body';
import { app } from '../helpers/app';
import { filteredSince } from '../helpers/collector';
import { PATTERNS } from '../helpers/content';
import { forgetAll, trackOnly } from '../helpers/insight';
import { COLLECT, FIREFOX, send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let port: number;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  const { httpServer } = strapi.server;
  if (!httpServer.listening) {
    await once(httpServer.listen(0), 'listening');
  }
  port = (httpServer.address() as AddressInfo).port;
});

beforeEach(() => {
  filteredSince(strapi);
});

afterAll(() => forgetAll(strapi));

/** Sends bytes as they are. @returns the status of the first answer; 0 when the connection was closed without one */
const raw = async (request: string | Buffer): Promise<number> => {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
    socket.end();
  });
  socket.on('error', () => undefined);
  socket.write(request);
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
};

const post = (body: Buffer | string, headers = ''): Buffer =>
  Buffer.concat([
    Buffer.from(
      `POST ${COLLECT} HTTP/1.1\r\nHost: x\r\nUser-Agent: ${FIREFOX}\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n`,
    ),
    Buffer.from(body),
  ]);

const VIEW = JSON.stringify(viewOf('/'));

describe('what no browser sends is refused and harms nothing', () => {
  test.each([
    ['arrays nested 30,000 deep', '['.repeat(30_000) + ']'.repeat(30_000), 400],
    ['objects nested 8,000 deep', `${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`, 400],
    [
      'deep metadata',
      `{"kind":"interaction","type":"x","url":"https://a.test/","metadata":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
      400,
    ],
    ['numbers beyond all bounds', '{"kind":"engagement","url":"https://a.test/","visibleMs":1e999,"focusedMs":-1e999}', 400],
    ['__proto__ instead of an event', '{"__proto__":{"kind":"view","url":"https://a.test/"}}', 400],
    ['__proto__ beside an event', `${VIEW.slice(0, -1)},"__proto__":{"isAdmin":true}}`, 204],
    ['a megabyte', `"${'x'.repeat(1024 * 1024)}"`, 413],
    ['nothing', '', 400],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x80]), 400],
    [
      'a title that is no UTF-8',
      Buffer.concat([
        Buffer.from('{"kind":"view","url":"https://a.test/","title":"'),
        Buffer.from([0xff, 0xc0]),
        Buffer.from('"}'),
      ]),
      204,
    ],
    [
      'NUL in every text',
      '{"kind":"view","url":"https://a.test/\\u0000","title":"\\u0000","language":"\\u0000","locale":"\\u0000"}',
      204,
    ],
    [
      'halves of characters',
      '{"kind":"view","url":"https://a.test/\\ud800","title":"\\udfff","referrer":"https://b.test/\\ud800"}',
      204,
    ],
    ['a BOM', `\ufeff${VIEW}`, 400],
  ])('%s', async (_, body, status) => {
    expect(await raw(post(body))).toBe(status);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test.each([
    ['two Origins', 'Origin: https://a.test\r\nOrigin: https://b.test\r\n', 204],
    ['two User-Agents', 'User-Agent: curl/8\r\n', 204],
    ['two tokens', 'Authorization: Bearer a\r\nAuthorization: Bearer b\r\n', 401],
    ['a token that is none', 'Authorization: Bearer\r\n', 204],
    ['another way to sign in', 'Authorization: Basic YTpi\r\n', 204],
    ['a token of 10 kB', `Authorization: Bearer ${'x'.repeat(10_000)}\r\n`, 401],
    ['nonsense in X-Forwarded-For', `X-Forwarded-For: ${'::,'.repeat(2_000)}\r\n`, 204],
    ['nonsense in cookies', `Cookie: ${'insight_visitor=;'.repeat(500)}\r\n`, 204],
    ['two content types', 'Content-Type: application/xml\r\n', 204],
    ['two lengths', 'Content-Length: 7\r\n', 400],
  ])('%s', async (_, headers, status) => {
    expect(await raw(post(VIEW, headers))).toBe(status);
  });

  test('a body that ends early', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(post(VIEW).subarray(0, -5));
    await once(socket, 'connect');
    socket.destroy();
    await supertest(strapi.server.httpServer).get('/_health').expect(204);
  });

  test('a body that does not come to its end', async () => {
    const { IncomingMessage } = await import('node:http');
    const { Socket } = await import('node:net');
    const request = new IncomingMessage(new Socket());
    request.headers['content-length'] = '100';
    const refusal = new Promise((resolve) => {
      readBody(request, 1_000, resolve, 20);
    });
    request.push('{');
    expect(await refusal).toMatchObject({ status: 408 });
  });

  test.each(['get', 'put', 'patch', 'delete'] as const)('the method %s', async (method) => {
    await supertest(strapi.server.httpServer)[method](COLLECT).expect(405);
    expect(filteredSince(strapi)).toEqual(['invalid method: 1']);
  });

  test('the method HEAD', async () => {
    await supertest(strapi.server.httpServer).head(COLLECT).expect(405);
  });

  test.each([
    ['size', `"${'x'.repeat(65 * 1024)}"`, {}],
    ['json', '{', {}],
    ['event', '[]', {}],
    ['media-type', VIEW, { 'Content-Type': 'text/html' }],
    ['token', VIEW, { Authorization: 'Bearer x' }],
  ])('and is counted as invalid: %s', async (name, body, headers) => {
    await send(strapi, body, headers);
    expect(filteredSince(strapi)).toEqual([`invalid ${name}: 1`]);
  });
});

/** What an event may have, and much that it may not. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.webUrl(),
  fc.constantFrom('view', 'interaction', 'engagement', 'https://site.test/', '2026-11-20T00:00:00Z', 'click', 1e308, -0, 'xs'),
);
const FIELDS = [
  'kind',
  'url',
  'id',
  'at',
  'referrer',
  'title',
  'target',
  'locale',
  'language',
  'screen',
  'session',
  'visitor',
  'webdriver',
  'type',
  'element',
  'metadata',
  'view',
  'visibleMs',
  'focusedMs',
  'scrollDepth',
  'ip',
  'userAgent',
  '__proto__',
];
const event = fc.dictionary(fc.constantFrom(...FIELDS), value).map((more) => ({
  ...(JSON.parse(VIEW) as object),
  ...more,
}));

test('whatever is sent, the answer is no 5xx', async () => {
  const agent = supertest(strapi.server.httpServer);
  await fc.assert(
    fc.asyncProperty(fc.oneof(event, fc.array(event, { maxLength: 5 }), value), async (body) => {
      const { status } = await agent
        .post(COLLECT)
        .set({ 'User-Agent': FIREFOX, 'Content-Type': 'text/plain' })
        .send(JSON.stringify(body) ?? '');
      expect([204, 400, 413]).toContain(status);
    }),
    { numRuns: 300 },
  );
});
