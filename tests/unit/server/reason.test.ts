import { expect, test } from 'vitest';
import { reasonOf } from '../../../server/src/strapi/reason';

test('of a database’s error leaves the statement and its values out', () => {
  expect(reasonOf(new Error("insert into `t` values ('a - secret') - no such table: t"))).toBe('no such table: t');
});

test('of another error is its message', () => {
  expect(reasonOf(new Error('disk full'))).toBe('disk full');
  expect(reasonOf('gone')).toBe('gone');
});
