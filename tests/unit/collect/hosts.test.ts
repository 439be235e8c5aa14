import { expect, test } from 'vitest';
import { hostList, hostOfOrigin } from '../../../server/src/collect/admission/hosts';

const isAllowed = hostList(['www.example.com', '*.shop.test', 'localhost:3000', 'München.example']);

test.each([
  ['www.example.com', true],
  ['WWW.Example.com', true],
  ['www.example.com:8443', true],
  ['example.com', false],
  ['notwww.example.com', false],
  ['www.example.com.evil.test', false],
  ['a.shop.test', true],
  ['a.b.shop.test', true],
  ['shop.test', false],
  ['notshop.test', false],
  ['localhost:3000', true],
  ['localhost:3001', false],
  ['localhost', false],
  ['xn--mnchen-3ya.example', true],
  ['', false],
])('%s may send: %s', (host, expected) => {
  expect(isAllowed(host)).toBe(expected);
});

test('of an Origin the host is judged, and what is no address has none', () => {
  expect(['https://www.example.com', 'null', '', 'https://a.test, https://b.test'].map(hostOfOrigin)).toEqual([
    'www.example.com',
    '',
    '',
    '',
  ]);
});
