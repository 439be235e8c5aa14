import { describe, expect, test } from 'vitest';
import { filterReason } from '../../../server/src/collect/admission';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const reason = (headers: Record<string, string>) => filterReason({ 'user-agent': FIREFOX, ...headers });

describe('a request is not counted', () => {
  test.each([
    ['opt-out', { dnt: '1' }],
    ['opt-out', { 'sec-gpc': '1' }],
    ['prefetch', { 'sec-purpose': 'prefetch' }],
    ['prefetch', { 'sec-purpose': 'prefetch;prerender' }],
    ['prefetch', { purpose: 'prefetch' }],
    ['prefetch', { 'x-moz': 'prefetch' }],
    ['bot', { 'user-agent': '' }],
    ['bot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['bot', { 'user-agent': 'curl/8.5.0' }],
  ])('as %s with %j', (expected, headers) => {
    expect(reason(headers)).toBe(expected);
  });

  test('and is when a reader sends it', () => {
    expect(reason({})).toBeNull();
    expect(reason({ dnt: '0', 'sec-gpc': '0' })).toBeNull();
  });
});
