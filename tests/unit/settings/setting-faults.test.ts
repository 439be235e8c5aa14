import fc from 'fast-check';
import proxyaddr from 'proxy-addr';
import { describe, expect, test } from 'vitest';
import { choicesOf, discordsAmong, faultOf } from '../../../contracts/setting-faults';
import { isNetwork, isTimeZone } from '../../../contracts/setting-formats';
import { isSetting, SETTINGS } from '../../../contracts/settings';
import { sentenceOf } from '../../../server/src/config';
import { DEFAULTS } from '../../../server/src/config/defaults';
import { SETTING_VALUES } from '../../helpers/setting-values';

const NAMES = Object.keys(SETTINGS).filter(isSetting);

describe.each(NAMES)('the setting %s', (name) => {
  test('takes its default', () => {
    expect(faultOf(name, DEFAULTS[name])).toBeNull();
  });

  test.each(SETTING_VALUES[name].right.map((value) => [value]))('takes %j', (value) => {
    expect(faultOf(name, value)).toBeNull();
  });

  test.each(SETTING_VALUES[name].wrong.map((value) => [value]))('refuses %j', (value) => {
    const fault = faultOf(name, value);
    expect(fault).not.toBeNull();
    expect(fault && sentenceOf(value, fault)).toMatch(/^.+ (is|has|does) .+/);
  });

  test('takes or refuses anything without breaking', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof faultOf(name, value) === 'object'));
  });
});

test('a policy has to be one of the app’s where these are known', () => {
  const policies = ['global::is-partner', 'api::article.is-owner'];
  expect(faultOf('sessionPolicy', 'global::is-partner', { policies })).toBeNull();
  expect(faultOf('sessionPolicy', '', { policies })).toBeNull();
  expect(faultOf('sessionPolicy', 'global::other', { policies })).toEqual({
    code: 'unknown-policy',
    values: { policies: 'global::is-partner, api::article.is-owner' },
  });
});

test('only texts are searched, and only what has an order orders', () => {
  expect(choicesOf(SETTINGS.pageViewSearchFields)).toEqual(['documentId', 'url', 'path', 'title', 'visitor', 'sessionId']);
  expect(choicesOf(SETTINGS.pageViewOrderFields)).not.toContain('target');
  expect(choicesOf(SETTINGS.interactionOrderFields)).not.toContain('metadata');
  expect(choicesOf(SETTINGS.bodyFormats)).toEqual(['json', 'form', 'multipart']);
  expect(choicesOf(SETTINGS.timeZone)).toBeNull();
});

test('page sizes must not fall from the least to the most', () => {
  const sizes = fc.record({ minPageSize: fc.nat(9), pageSize: fc.nat(9), maxPageSize: fc.nat(9) });
  fc.assert(
    fc.property(sizes, (values) => {
      const sorted = [values.minPageSize, values.pageSize, values.maxPageSize].toSorted((a, b) => a - b);
      const isRising = sorted.join() === Object.values(values).join();
      expect(discordsAmong(values).length).toBe(isRising ? 0 : 1);
    }),
  );
});

describe('a network', () => {
  const canCompile = (text: string): boolean => {
    try {
      proxyaddr.compile([text]);
      return true;
    } catch {
      return false;
    }
  };
  const mapped = fc.ipV4().map((ip) => `::ffff:${ip}`);
  const address = fc.oneof(fc.ipV4(), fc.ipV6(), mapped, fc.ipV4Extended(), fc.string(), fc.webUrl());
  const network = fc
    .tuple(address, fc.option(fc.integer({ min: -1, max: 140 })))
    .map(([ip, bits]) => (bits === null ? ip : `${ip}/${bits}`));

  test('that is taken is one that requests can be held against', () => {
    fc.assert(
      fc.property(network, (text) => !isNetwork(text) || canCompile(text)),
      { numRuns: 2_000 },
    );
  });

  test('of a usual form is taken', () => {
    // The form ::192.0.2.1 is out of use (RFC 4291 §2.5.5.1), and the library knows it no more.
    const ipV6 = fc.ipV6().filter((ip) => !ip.includes('.'));
    const usual = fc.oneof(
      fc.tuple(fc.ipV4(), fc.integer({ min: 1, max: 32 })),
      fc.tuple(ipV6, fc.integer({ min: 1, max: 128 })),
    );
    fc.assert(fc.property(usual, ([ip, bits]) => isNetwork(ip) && isNetwork(`${ip}/${bits}`)));
  });
});

test('every time zone that browsers offer is taken', () => {
  expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isTimeZone(zone))).toEqual([]);
});
