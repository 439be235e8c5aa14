import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { canonicalIp, inNetworks, originOf } from '../../../server/src/collect/reader/addresses';
import { connectionOf, keptIp } from '../../../server/src/collect/reader/networks';

/** A request from an address, with what proxies have written into it. */
const requestFrom = (remoteAddress: string, forwarded?: string): IncomingMessage => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) {
    request.headers['x-forwarded-for'] = forwarded;
  }
  return request;
};

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:201', '192.0.2.1'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['192.0.2.256', ''],
  ['unknown', ''],
  ['', ''],
])('%s is written as %j', (address, expected) => {
  expect(canonicalIp(address)).toBe(expected);
});

describe('behind proxies', () => {
  const ipBehind = (proxies: string[], peer: string, forwarded?: string) => originOf(proxies)(requestFrom(peer, forwarded));

  test.each([
    ['nobody is believed where no proxy is trusted', [], '192.0.2.1', '198.51.100.1', '192.0.2.1', false],
    ['a stranger’s forged header changes nothing', ['10.0.0.0/8'], '192.0.2.1', '198.51.100.1', '192.0.2.1', false],
    ['a trusted proxy is believed', ['10.0.0.0/8'], '10.0.0.1', '198.51.100.1', '198.51.100.1', true],
    ['also when its address is mapped', ['10.0.0.0/8'], '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1', true],
    ['what the reader forged before it is not', ['10.0.0.0/8'], '10.0.0.1', '203.0.113.9, 198.51.100.1', '198.51.100.1', true],
    ['a chain of trusted proxies is', ['10.0.0.0/8'], '10.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1', true],
    ['a port is left out', ['10.0.0.0/8'], '10.0.0.1', '198.51.100.1:4711', '198.51.100.1', true],
    ['an IPv6 address in brackets too', ['loopback'], '::1', '[2001:DB8::1]:4711', '2001:db8::1', true],
    ['nonsense leaves the proxy', ['10.0.0.0/8'], '10.0.0.1', 'unknown', '10.0.0.1', true],
    ['no header leaves the proxy', ['10.0.0.0/8'], '10.0.0.1', undefined, '10.0.0.1', true],
  ])('%s', (_, proxies, peer, forwarded, ip, isProxied) => {
    expect(ipBehind(proxies, peer, forwarded)).toEqual({ ip, isProxied });
  });
});

test('networks hold their addresses, in either spelling, and no others', () => {
  const isExcluded = inNetworks(['192.0.2.0/24', '2001:db8::/32', '198.51.100.7']);
  expect(['192.0.2.200', '::ffff:192.0.2.1', '2001:db8::9', '198.51.100.7'].every(isExcluded)).toBe(true);
  expect(['192.0.3.1', '2001:db9::1', '198.51.100.8', '', 'x'].some(isExcluded)).toBe(false);
  expect(inNetworks([])('192.0.2.1')).toBe(false);
});

test('of an address is kept what the settings say', () => {
  expect(keptIp('192.0.2.17', 'none')).toBeNull();
  expect(keptIp('192.0.2.17', 'full')).toBe('192.0.2.17');
  expect(keptIp('192.0.2.17', 'anonymized')).toBe('192.0.2.0');
  expect(keptIp('2001:db8:1:2:3:4:5:6', 'anonymized')).toBe('2001:db8:1::');
  expect(keptIp('2001:db8::6', 'anonymized')).toBe('2001:db8:0::');
  expect(keptIp('::1', 'anonymized')).toBe('0:0:0::');
  expect(keptIp('', 'full')).toBeNull();
});

test('one IPv6 connection is one sender, whatever addresses it makes up', () => {
  expect(connectionOf('2001:db8:1:2:3:4:5:6')).toBe(connectionOf('2001:db8:1:2::9'));
  expect(connectionOf('2001:db8:1:2::9')).not.toBe(connectionOf('2001:db8:1:3::9'));
  expect(connectionOf('192.0.2.1')).toBe('192.0.2.1');
});
