import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countryFinder } from '../../server/src/collect/reader/country';
import { app } from '../helpers/app';
import { collectorWith } from '../helpers/collector';
import { PATTERNS } from '../helpers/content';
import { countryFile } from '../helpers/country-file';
import { forgetAll, trackOnly } from '../helpers/insight';
import { holdDrain, takeKept } from '../helpers/kept';
import { temporaryFolder } from '../helpers/playground';
import { until } from '../helpers/until';
import { viewOf } from '../helpers/visits';

const IN_AUSTRIA = '192.0.2.7';
const NETWORKS = { '192.0.2.0/24': 'AT', '198.51.100.0/25': 'DE' };

let strapi: Core.Strapi;
let letGo: () => void;
let file: string;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
  letGo = await holdDrain(strapi);
  file = path.join(temporaryFolder('country'), 'countries.mmdb');
  writeFileSync(file, countryFile(NETWORKS));
});

afterAll(async () => {
  letGo();
  await forgetAll(strapi);
});

/** A log that a test reads. */
const logOf = () => {
  const lines: string[] = [];
  return { lines, log: { ...strapi.log, error: (line: string) => lines.push(line) } as unknown as Core.Strapi['log'] };
};

describe('a reader’s country', () => {
  const countryFrom = async (
    options: Parameters<typeof collectorWith>[1],
    headers: Record<string, string>,
    countryOf?: (ip: string) => string,
  ) => {
    await collectorWith(strapi, options, countryOf)
      .send(viewOf('/'), { 'X-Forwarded-For': IN_AUSTRIA, ...headers })
      .expect(204);
    return (await takeKept(strapi))[0]?.country;
  };
  const proxied = { trustedProxies: ['loopback'], countryHeader: 'CF-IPCountry' };

  test.each([
    ['AT', 'AT'],
    ['at', 'AT'],
    ['XX', ''],
    ['T1', ''],
    ['Austria', ''],
    ['', ''],
  ])('is what a trusted proxy names: %j', async (header, expected) => {
    expect(await countryFrom(proxied, { 'cf-ipcountry': header })).toBe(expected);
  });

  test('is not believed of anyone else', async () => {
    expect(await countryFrom({ countryHeader: 'cf-ipcountry' }, { 'cf-ipcountry': 'AT' })).toBe('');
  });

  test('is found by the file where no proxy names it', async () => {
    const countries = countryFinder(file, strapi.log);
    await countries.open();
    expect(await countryFrom(proxied, {}, countries.countryOf)).toBe('AT');
    expect(await countryFrom(proxied, { 'cf-ipcountry': 'CH' }, countries.countryOf)).toBe('CH');
    countries.close();
  });
});

describe('the file of countries', () => {
  test('knows the networks that are in it, and says nothing of others', async () => {
    const countries = countryFinder(file, strapi.log);
    await countries.open();
    const asked = [IN_AUSTRIA, '198.51.100.1', '198.51.100.200', '10.0.0.1', '2001:db8::1', ''];
    expect(asked.map(countries.countryOf)).toEqual(['AT', 'DE', '', '', '', '']);
    countries.close();
  });

  test('may be replaced while the app runs; one that is broken is left aside with a word in the log', async () => {
    const own = path.join(temporaryFolder('country'), 'replaced.mmdb');
    writeFileSync(own, countryFile(NETWORKS));
    const { lines, log } = logOf();
    const countries = countryFinder(own, log, 20);
    await countries.open();
    writeFileSync(own, countryFile({ '192.0.2.0/24': 'CH' }));
    await until(() => countries.countryOf(IN_AUSTRIA) === 'CH');
    writeFileSync(own, 'broken');
    await until(() => lines.length > 0);
    expect(lines[0]).toContain('what was read before stays in use');
    expect(countries.countryOf(IN_AUSTRIA)).toBe('CH');
    countries.close();
    rmSync(own);
  });

  test('that is missing is named in the log, and the app goes on without', async () => {
    const { lines, log } = logOf();
    const countries = countryFinder('/nowhere/countries.mmdb', log);
    await countries.open();
    expect(countries.countryOf(IN_AUSTRIA)).toBe('');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('countryDatabase names, /nowhere/countries.mmdb: ENOENT');
    countries.close();
  });

  test('need not be given', async () => {
    const countries = countryFinder(undefined, strapi.log);
    await countries.open();
    expect(countries.countryOf(IN_AUSTRIA)).toBe('');
    countries.close();
  });
});
