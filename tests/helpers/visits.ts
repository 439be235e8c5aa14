import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
export const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

let readers = 100;

/** The headers of a reader who has not been here yet: what the same one sends again within half a minute is a double click. */
export const anotherReader = (): Record<string, string> => ({
  'User-Agent': `Mozilla/5.0 (X11; Linux x86_64; rv:${readers}.0) Gecko/20100101 Firefox/${readers++}.0`,
});

export const COLLECT = '/api/insight/collect';

/** What the tracker sends of a page. */
export const viewOf = (path: string, more: object = {}): object => ({ kind: 'view', url: `https://site.test${path}`, ...more });

/** A post to the collector as a reader's browser makes it. */
export const send = (strapi: Core.Strapi, body: unknown, headers: Record<string, string> = {}) =>
  supertest(strapi.server.httpServer)
    .post(COLLECT)
    .set({ 'User-Agent': FIREFOX, 'Content-Type': 'text/plain;charset=UTF-8', ...headers })
    .send(typeof body === 'string' ? body : JSON.stringify(body));
