import { createServer, type Server } from 'node:http';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { throttle } from '../../server/src/collect/admission/throttle';
import { collectEndpoint } from '../../server/src/collect/endpoint';
import type { FilteredCount } from '../../server/src/collect/filtered';
import { receiver } from '../../server/src/collect/receive';
import { config, type InsightConfig, optionsFrom } from '../../server/src/config';
import { rateOf } from '../../server/src/settings';
import { TIME_ZONE } from './playground';
import { COLLECT, FIREFOX } from './visits';

/** The collector with options of its own, in front of the booted app's database. */
export interface Collector {
  server: Server;
  send(body: unknown, headers?: Record<string, string>): supertest.Test;
}

const UNLIMITED = { collectorRatePerVisitor: 'off', collectorRatePerIp: 'off' };

/** @throws when the options cannot be used, as the app's start does */
export const collectorWith = (
  strapi: Core.Strapi,
  options: Partial<InsightConfig>,
  countryOf: (ip: string) => string = () => '',
): Collector => {
  const all: InsightConfig = optionsFrom({ timeZone: TIME_ZONE, ...UNLIMITED, ...options });
  config.validator(all);
  const limits = throttle({ perVisitor: rateOf(all.collectorRatePerVisitor), perIp: rateOf(all.collectorRatePerIp) });
  const received = receiver(strapi, all, { limits, countryOf });
  const server = createServer(collectEndpoint(strapi, () => received));
  return {
    server,
    send: (body, headers = {}) =>
      supertest(server)
        .post(COLLECT)
        .set({ 'User-Agent': FIREFOX, 'Content-Type': 'text/plain;charset=UTF-8', ...headers })
        .send(typeof body === 'string' ? body : JSON.stringify(body)),
  };
};

interface Filtered {
  take(): FilteredCount[];
}

/** What has been filtered since this was last asked, as `reason name: count`. */
export const filteredSince = (strapi: Core.Strapi): string[] =>
  (strapi.plugin('insight').service('filtered') as Filtered)
    .take()
    .map(({ reason, name, count }) => `${reason}${name && ` ${name}`}: ${count}`)
    .sort();
