import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../../contracts/events';
import { app } from '../helpers/app';
import { newId, RECORDS } from '../helpers/records-api';
import { PAGE, recordsWriting } from '../helpers/records-writing';
import { send } from '../helpers/visits';

let strapi: Core.Strapi;
const { applied, choose, open, rows } = recordsWriting();

beforeAll(async () => {
  strapi = await app();
});

describe('what is typed is never recorded', () => {
  const DOORS: [string, (type: string, metadata: object) => Promise<{ status: number; text: string }>][] = [
    ['the collector', (type, metadata) => send(strapi, { kind: 'interaction', ...PAGE, type, element: '#q', metadata })],
    ['the API', (eventType, metadata) => open().post('interactions', { ...PAGE, eventType, element: '#q', metadata })],
  ];

  test.each(DOORS.flatMap(([door, ask]) => ['input_change', 'keypress'].map((type) => [door, type, ask] as const)))(
    'by %s, of %s',
    async (_, type, ask) => {
      for (const metadata of [{ value: 'secret' }, { count: 'secret' }, { count: 1.5 }, { count: -1 }, { count: 2, key: 's' }]) {
        const { status, text } = await ask(type, metadata);
        expect([status, text]).toEqual([
          400,
          expect.stringMatching(/metadata\.(count: must be a whole|value: must not|key: must not)/),
        ]);
        expect(text).not.toContain('secret');
      }
      expect((await ask(type, { count: 12 })).status).toBeLessThan(300);
      const [row, ...others] = await applied('interactions');
      expect(others).toEqual([]);
      expect(row).toMatchObject({ event_type: type, element: '#q' });
      expect(row?.metadata).toEqual({ count: 12 });
    },
  );
});

describe('a body', () => {
  const form = (type: string, body: string) =>
    open().post(type, body).set('Content-Type', 'application/x-www-form-urlencoded').unset('Transfer-Encoding');

  test('in a form has texts that are read as numbers and booleans only where a record may have them', async () => {
    const fields = 'eventType=vote&element=12&metadata[stars]=4&metadata[sure]=true&metadata[code]=007&metadata[a][b]=1.5';
    await form('interactions', `url=https%3A%2F%2Fsite.test%2Ftea&${fields}`).expect(201);
    const [row] = await applied('interactions');
    expect(row).toMatchObject({ element: '12' });
    expect(row?.metadata).toEqual({ stars: 4, sure: true, code: '007', a: { b: 1.5 } });
  });

  test('in JSON keeps the texts that it has', async () => {
    await open()
      .post('interactions', { ...RECORDS.interactions, metadata: { stars: '4' } })
      .expect(201);
    expect((await applied('interactions'))[0]?.metadata).toEqual({ stars: '4' });
  });

  test('in a form may have data, as fields or as JSON, and a list', async () => {
    await form('page-views', 'data[url]=https://site.test/a').expect(201);
    await form('page-views', `data=${encodeURIComponent(JSON.stringify({ url: 'https://site.test/b' }))}`).expect(201);
    const urls = Array.from({ length: 30 }, (_, page) => `data[${page}][url]=https://site.test/list/${page}`).join('&');
    expect((await form('page-views', urls).expect(201)).body.data).toHaveLength(30);
    expect(await applied('page_views')).toHaveLength(32);
  });

  test('in a form too long to be read as a whole is refused', async () => {
    const fields = Array.from({ length: 1_001 }, (_, index) => `metadata[k${index}]=1`).join('&');
    const { body } = await form('interactions', `url=https://site.test/&eventType=click&${fields}`).expect(400);
    expect(body.error.message).toContain('A form has at most 999 values');
  });

  test('in parts has fields, or data as JSON', async () => {
    await open().ask('post', '/page-views').field('url', 'https://site.test/a').field('title', 'A').expect(201);
    const data = JSON.stringify([{ url: 'https://site.test/b' }, { url: 'https://site.test/c' }]);
    await open().ask('post', '/page-views').field('data', data).expect(201);
    await open()
      .ask('post', '/interactions')
      .field('url', 'https://site.test/d')
      .field('eventType', 'vote')
      .field('metadata[stars]', '4')
      .expect(201);
    expect((await applied('page_views')).map(({ path }) => path).sort()).toEqual(['/a', '/b', '/c']);
    expect((await rows('interactions'))[0]?.metadata).toEqual({ stars: 4 });
  });

  test('has no files', async () => {
    for (const name of ['files', 'title']) {
      const { body } = await open()
        .ask('post', '/page-views')
        .field('url', 'https://site.test/a')
        .attach(name, Buffer.from('tea'), 'tea.txt')
        .expect(400);
      expect(body.error.message).toBe('Records have no files.');
    }
    expect(await applied('page_views')).toEqual([]);
  });

  test('ends a session in a form', async () => {
    const sessionId = newId();
    await open().post('sessions', { sessionId });
    await open().put(sessionId, 'ended=true').set('Content-Type', 'application/x-www-form-urlencoded').expect(200);
  });

  test.each([
    ['json', 'application/json', '{"url":"https://site.test/"}'],
    ['form', 'application/x-www-form-urlencoded', 'url=https://site.test/'],
    [
      'multipart',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="url"\r\n\r\nhttps://site.test/\r\n--x--\r\n',
    ],
  ])(
    'in %s is answered with 415 when that format is switched off, and is read when it is the only one',
    async (format, type, text) => {
      const ask = () => open().post('page-views', text).set('Content-Type', type);
      const others = ['json', 'form', 'multipart'].filter((name) => name !== format);
      await choose({ bodyFormats: others });
      const { body } = await ask().expect(415);
      expect(body.error).toMatchObject({
        name: 'UnsupportedMediaTypeError',
        message: expect.stringMatching(/^Records are sent as /),
      });
      await choose({ bodyFormats: [format] });
      await ask().expect(201);
      await choose({ bodyFormats: null });
    },
  );

  test.each([
    ['no body', undefined, undefined, 415],
    ['text', 'text/plain', 'url=https://site.test/', 415],
    ['XML', 'application/xml', '<url/>', 415],
    ['no text', 'application/json', '', 400],
    ['no JSON', 'application/json', '{"url":', 400],
    ['a text in JSON', 'application/json', '"url"', 400],
    ['an empty object', 'application/json', '{}', 400],
    ['an empty array', 'application/json', '[]', 400],
    ['nothing in data', 'application/json', '{"data":null}', 400],
    ['a text in data', 'application/json', '{"data":"url"}', 400],
    ['a number in an array', 'application/json', '[7]', 400],
    ['an array in an array', 'application/json', '[[{"url":"https://site.test/"}]]', 400],
    ['more beside data', 'application/json', '{"data":{"url":"https://site.test/"},"url":"https://site.test/"}', 400],
    ['__proto__', 'application/json', '{"url":"https://site.test/","__proto__":{"polluted":1}}', 400],
    ['__proto__ in data of a form', 'application/x-www-form-urlencoded', 'data={"__proto__":{"url":"https://site.test/"}}', 400],
    ['constructor', 'application/json', '{"url":"https://site.test/","constructor":{"prototype":{"polluted":1}}}', 400],
    ['no JSON in data of a form', 'application/x-www-form-urlencoded', 'data={', 400],
    ['an empty form', 'application/x-www-form-urlencoded', '', 400],
    [
      'parts without an end',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="url"\r\n\r\nhttps',
      400,
    ],
    ['parts without a boundary', 'multipart/form-data', '--x--', 400],
    ['too much', 'application/json', JSON.stringify({ url: 'https://site.test/', title: 'x'.repeat(MAX_BODY_BYTES) }), 413],
  ])('of %s is refused', async (_, type, text, status) => {
    const ask = open().post('page-views', text);
    const answer = await (type ? ask.set('Content-Type', type) : ask);
    expect([answer.status, answer.body.error?.status]).toEqual([status, status]);
    expect(answer.body.error.message).not.toBe('');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(await applied('page_views')).toEqual([]);
  });
});
