import { expect, test } from 'vitest';
import { newVisitor, setCookie, visitorInCookie } from '../../../server/src/collect/identity/cookie';

const ID = 'abcdefghijklmnopqrstuv';
const PATH = '/api/insight/collect';

test('an id is read among other cookies, and nothing else is', () => {
  expect(visitorInCookie({ cookie: `a=b; insight_visitor=${ID}; c=d` })).toBe(ID);
  expect(visitorInCookie({ cookie: `xinsight_visitor=${ID}` })).toBeNull();
  expect(visitorInCookie({ cookie: "insight_visitor='; drop table" })).toBeNull();
  expect(visitorInCookie({ cookie: `insight_visitor=${ID}x` })).toBeNull();
  expect(visitorInCookie({})).toBeNull();
  expect(visitorInCookie({ cookie: `insight_visitor=${newVisitor()}` })).not.toBeNull();
});

test.each([
  ['a page of the same site', { 'sec-fetch-site': 'same-site' }, true, 'SameSite=Lax; Secure'],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }, true, 'SameSite=None; Secure'],
  ['a page of another host in an old browser', { origin: 'https://a.test', host: 'b.test' }, true, 'SameSite=None; Secure'],
  ['the same host in an old browser', { origin: 'https://b.test', host: 'b.test' }, true, 'SameSite=Lax; Secure'],
  ['a page of another site without https', { 'sec-fetch-site': 'cross-site' }, false, 'SameSite=Lax'],
])('for %s it is set as that browser keeps it', (_, headers, isSecure, expected) => {
  const cookie = setCookie(ID, { path: PATH, headers, isSecure, cookieDays: 390 });
  expect(cookie).toBe(`insight_visitor=${ID}; Max-Age=33696000; Path=${PATH}; HttpOnly; ${expected}`);
});

test('it is kept at most 13 months', () => {
  const months13 = Date.UTC(2027, 2, 1) - Date.UTC(2026, 1, 1);
  expect(33_696_000 * 1_000).toBeLessThanOrEqual(months13);
});
