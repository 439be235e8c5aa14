import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { app } from '../helpers/app';

let strapi: Core.Strapi;

beforeAll(async () => {
  strapi = await app();
});

describe('GET /api/insight/tracker.js', () => {
  const get = () => supertest(strapi.server.httpServer).get('/api/insight/tracker.js');

  test('serves the script to pages of any host', async () => {
    const answer = await get().expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=3600',
    });
    expect(answer.text).toContain('sendBeacon');
  });

  test('answers 304 to a browser that has it', async () => {
    const { headers } = await get();
    await get()
      .set('If-None-Match', headers.etag as string)
      .expect(304);
  });

  test('answers 405 to another method', async () => {
    await supertest(strapi.server.httpServer).post('/api/insight/tracker.js').expect(405);
  });
});
