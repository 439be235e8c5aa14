import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, test } from 'vitest';
import { RECORD_TYPES } from '../../contracts/records';
import { app } from '../helpers/app';
import { filteredSince } from '../helpers/collector';
import { RECORDS, recordsApi } from '../helpers/records-api';
import { PAGE, recordsWriting } from '../helpers/records-writing';
import { until } from '../helpers/until';
import { CHROME } from '../helpers/visits';

let strapi: Core.Strapi;
const { applied, choose, forgetChoices, open, rows } = recordsWriting();

beforeAll(async () => {
  strapi = await app();
});

describe('answered alike and not counted', () => {
  test.each([
    ['a program', { 'User-Agent': 'curl/8.5.0' }, 'bot other: 1'],
    ['a reader who objects', { DNT: '1' }, 'opt-out: 1'],
    ['a page that is only prefetched', { 'Sec-Purpose': 'prefetch' }, 'prefetch: 1'],
  ])('%s', async (_, headers, expected) => {
    for (const type of RECORD_TYPES) {
      const { body } = await recordsApi(strapi, { headers }).post(type, RECORDS[type]).expect(201);
      expect(body.data.documentId).toMatch(/^[\w-]{8,64}$/);
      expect(filteredSince(strapi)).toEqual([expected]);
    }
    expect([...(await applied('page_views')), ...(await rows('interactions')), ...(await rows('sessions'))]).toEqual([]);
  });

  test('an address that is excluded', async () => {
    await choose({ excludedIps: ['192.0.2.9'], trustedProxies: ['loopback'] });
    const from = (ip: string) =>
      recordsApi(strapi, { headers: { 'X-Forwarded-For': ip } })
        .post('page-views', PAGE)
        .expect(201);
    await from('192.0.2.9');
    expect(filteredSince(strapi)).toEqual(['excluded address: 1']);
    await from('192.0.2.8');
    expect(await applied('page_views')).toHaveLength(1);
  });
});

describe('refused by the admission', () => {
  test('records of a host that may not send: those of others in the array are taken', async () => {
    await choose({ allowedHosts: ['site.test'] });
    const { body } = await open()
      .post('page-views', [PAGE, { url: 'https://evil.test/' }])
      .expect(403);
    expect(body.error).toMatchObject({
      message: 'Record 1: url: comes from a host that may not send here',
      details: { accepted: 1, errors: [{ index: 1, path: ['url'] }] },
    });
    await open().post('sessions', RECORDS.sessions).expect(201);
    expect(await applied('page_views')).toHaveLength(1);
  });

  test('what is too much: it says when to send again', async () => {
    const reader = recordsApi(strapi, { headers: { 'User-Agent': `${CHROME} throttled` } });
    await choose({ collectorRatePerVisitor: '1/hour' });
    let answer = await reader.post('page-views', PAGE);
    await until(async () => {
      answer = await reader.post('page-views', PAGE);
      return answer.status !== 201;
    });
    expect(answer.status).toBe(429);
    expect(answer.body.error).toMatchObject({ name: 'RateLimitError', message: expect.stringContaining('is one too many') });
    expect(Number(answer.get('Retry-After'))).toBeGreaterThan(0);
    await forgetChoices();
    await until(async () => (await reader.post('page-views', PAGE)).status === 201);
  });
});

describe('a field that cannot be sent is named', () => {
  const FACTS = [
    'ipAddress',
    'ip',
    'userAgent',
    'visitor',
    'browser',
    'os',
    'device',
    'country',
    'bounce',
    'receivedAt',
    'createdAt',
  ];

  test.each(
    RECORD_TYPES.flatMap((type) =>
      [...FACTS, 'engagedMs', 'views', 'counted', 'utmSource'].map((field) => [type, field] as const),
    ),
  )('of %s: %s', async (type, field) => {
    const { body } = await open()
      .post(type, { data: { ...RECORDS[type], [field]: 'forged' } })
      .expect(400);
    expect(body.error).toMatchObject({
      status: 400,
      name: 'ValidationError',
      message: `${field}: is found out by the server and cannot be sent`,
      details: { accepted: 0, errors: [{ index: 0, path: [field] }] },
    });
  });

  test('when there is no such field', async () => {
    const { body } = await open()
      .post('page-views', { ...PAGE, scrolled: 3 })
      .expect(400);
    expect(body.error.message).toMatch(/^scrolled: is no field; known are .*timestamp/);
  });

  test.each([
    ['page-views', { url: '/tea' }, 'url: must be an absolute http or https address'],
    ['page-views', {}, 'The body is empty'],
    ['page-views', { url: 7 }, 'url: '],
    ['page-views', { ...PAGE, documentId: "'; drop table" }, 'documentId: must be 8 to 64'],
    ['page-views', { ...PAGE, sessionId: 'x' }, 'sessionId: must be 8 to 64'],
    ['page-views', { ...PAGE, timestamp: 'today' }, 'timestamp: must be a time with a zone'],
    ['page-views', { ...PAGE, timestamp: '2020-01-01T00:00:00Z' }, 'timestamp: is more than 24 hours ago'],
    ['page-views', { ...PAGE, target: { uid: 'api::article.article' } }, 'target.documentId: '],
    ['interactions', PAGE, 'eventType: '],
    ['interactions', { ...PAGE, eventType: 'Click' }, 'eventType: must be 1 to 64'],
    ['interactions', { ...PAGE, eventType: 'click', metadata: 'x' }, 'metadata: must be an object'],
    ['interactions', { ...PAGE, eventType: 'click', metadata: { long: 'x'.repeat(5_000) } }, 'metadata: must have at most 4096'],
    ['sessions', { sessionId: 'x' }, 'sessionId: must be 8 to 64'],
    ['sessions', { startTime: 'x' }, 'startTime: must be a time with a zone'],
    ['sessions', { endTime: 'x' }, 'endTime: must be a time with a zone'],
    ['sessions', { referrer: 'x' }, 'referrer: must be an absolute address'],
    ['sessions', { ended: 'yes' }, 'ended: '],
    [
      'sessions',
      { startTime: new Date().toISOString(), endTime: new Date(Date.now() - 1_000).toISOString() },
      'endTime: is before startTime',
    ],
    ['sessions', { screen: 'huge' }, 'screen: must be one of'],
  ])('of %s with %j', async (type, record, words) => {
    const { body } = await open().post(type, { data: record }).expect(400);
    expect(body.error.message).toContain(words);
    expect(body.error.message.startsWith(words)).toBe(true);
  });

  test('in an array with its index, and then none of the array is taken', async () => {
    const { body } = await open()
      .post('page-views', [PAGE, { url: '/tea' }, { ...PAGE, country: 'DE' }])
      .expect(400);
    expect(body.error.details).toMatchObject({
      accepted: 0,
      errors: [
        { index: 1, path: ['url'] },
        { index: 2, path: ['country'] },
      ],
    });
    expect(await applied('page_views')).toEqual([]);
    expect(filteredSince(strapi)).toEqual(['invalid event: 1']);
  });

  test('but not when it is null: that is as if it was not there', async () => {
    await open()
      .post('page-views', { ...PAGE, target: null, title: null, sessionId: null })
      .expect(201);
    expect(await applied('page_views')).toHaveLength(1);
  });
});
