import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WidgetAnswers } from '../../contracts/widgets';
import { app } from '../helpers/app';
import { minutes } from '../helpers/calendar';
import { chosenSettings } from '../helpers/chosen-settings';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { anotherReader, send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let settings: ReturnType<typeof chosenSettings>;

const choose = (publicStats: boolean) =>
  service(strapi, 'tracking').choose(ARTICLE, { tracked: true, urlPattern: PATTERNS[ARTICLE], publicStats });

beforeAll(async () => {
  strapi = await app();
  settings = chosenSettings(strapi);
});

beforeEach(async () => {
  await trackOnly(strapi, PATTERNS);
  await forgetAll(strapi);
  await choose(true);
  await settings.choose({ publicSiteNumbers: true });
});

afterAll(async () => {
  await choose(false);
  await settings.forget();
});

const apply = () => service(strapi, 'drain').drainAll();

const visitorsIn = (message: unknown): (number | undefined)[] =>
  (message as WidgetAnswers).data.map(({ data }) => (data as { visitors: number } | null)?.visitors);

const live = async (...keys: string[]): Promise<number[]> => [...(await service(strapi, 'reports').live(keys)).values()];

describe('who is live', () => {
  const SITE = 'site';

  const happened = (visitor: string, minutesAgo: number, more: object = {}) => ({
    kind: 'view' as const,
    url: 'https://site.test/tea',
    visitor,
    at: new Date(Date.now() - minutes(minutesAgo)).toISOString(),
    ...more,
  });

  test('is every visitor with an event of any kind in the last five minutes, once', async () => {
    await service(strapi, 'collect').importEvents([
      happened('visitor-1', 0),
      happened('visitor-1', 4, { url: 'https://site.test/coffee' }),
      happened('visitor-2', 4.9),
      happened('visitor-3', 5.1),
      happened('visitor-4', 60),
      { ...happened('visitor-4', 1), kind: 'interaction' as const, type: 'click' },
      { ...happened('visitor-5', 2), kind: 'engagement' as const, visibleMs: 10, focusedMs: 10 },
    ]);
    await apply();
    expect(await live(SITE)).toEqual([4]);
  });

  test('is told of several entries by one question', async () => {
    const [tea, milk] = await Promise.all([publishArticle(strapi), publishArticle(strapi)]);
    const of = ({ documentId }: { documentId: string }) => ({ target: { uid: ARTICLE, documentId } });
    await service(strapi, 'collect').importEvents([
      happened('visitor-1', 0, of(tea)),
      happened('visitor-2', 0, of(tea)),
      happened('visitor-2', 1, of(milk)),
      happened('visitor-3', 9, of(milk)),
    ]);
    await apply();
    const questions = [tea, milk].map(({ documentId }) => `q=live/${ARTICLE}/${documentId}`).join('&');
    const { body } = await supertest(strapi.server.httpServer).get(`/api/insight/live?q=live&${questions}`).expect(200);
    expect(visitorsIn(body)).toEqual([2, 2, 1]);
  });
});

describe('GET /api/insight/live', () => {
  test('tells of the whole site, unless it is asked otherwise', async () => {
    await send(strapi, viewOf('/tea'), anotherReader()).expect(204);
    await apply();
    const read = () => supertest(strapi.server.httpServer).get('/api/insight/live').expect(200);
    await expect.poll(async () => visitorsIn((await read()).body), { timeout: 15_000 }).toEqual([1]);
    const { headers } = await read();
    expect(headers['access-control-allow-origin']).toBe('*');
    await supertest(strapi.server.httpServer).get('/api/insight/live?q=chart/week').expect(400);
  });
});
