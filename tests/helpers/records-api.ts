import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import type { RecordType } from '../../contracts/records';
import { FIREFOX } from './visits';

const ROOT = '/api/insight';

/** The permission to create records of a type. */
export const mayCreate = (type: RecordType): string => `plugin::insight.${type}.create`;
export const MAY_CHANGE_SESSIONS = 'plugin::insight.sessions.update';
export const MAY_SET_USER = 'plugin::insight.sessions.setUser';
export const MAY_SPEAK_FOR_READERS = 'plugin::insight.collect.asServer';

/** An id that nobody else has. */
export const newId = (): string => randomUUID();

/** A record that may be sent, with nothing special about it. */
export const RECORDS = {
  sessions: { referrer: 'https://elsewhere.test/' },
  'page-views': { url: 'https://site.test/tea', title: 'Tea' },
  interactions: { url: 'https://site.test/tea', eventType: 'click', element: '#buy' },
} satisfies Record<RecordType, object>;

interface Caller {
  /** An API token, or a user's. */
  token?: string;
  headers?: Record<string, string>;
}

/** Requests to the records' API as one caller makes them. */
export const recordsApi = (strapi: Core.Strapi, { token, headers = {} }: Caller = {}) => {
  const all = { 'User-Agent': FIREFOX, ...(token && { Authorization: `Bearer ${token}` }), ...headers };
  const server = strapi.server.httpServer;
  return {
    post: (type: string, body?: string | object) => supertest(server).post(`${ROOT}/${type}`).set(all).send(body),
    put: (sessionId: string, body?: string | object) =>
      supertest(server).put(`${ROOT}/sessions/${sessionId}`).set(all).send(body),
    ask: (method: 'get' | 'post' | 'put' | 'delete' | 'head' | 'options', path: string) =>
      supertest(server)[method](`${ROOT}${path}`).set(all),
  };
};
