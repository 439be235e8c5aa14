import { expect, test } from 'vitest';
import { dailyVisitor } from '../../../server/src/collect/identity/visitor';

const secret = Buffer.alloc(16, 7);

test('one browser at one address is one visitor, another browser or address another', () => {
  const id = dailyVisitor(secret, '192.0.2.1', 'Firefox');
  expect(dailyVisitor(secret, '192.0.2.1', 'Firefox')).toBe(id);
  expect(dailyVisitor(secret, '192.0.2.2', 'Firefox')).not.toBe(id);
  expect(dailyVisitor(secret, '192.0.2.1', 'Chrome')).not.toBe(id);
});

test('with another day’s secret the same browser cannot be known again', () => {
  expect(dailyVisitor(Buffer.alloc(16, 8), '192.0.2.1', 'Firefox')).not.toBe(dailyVisitor(secret, '192.0.2.1', 'Firefox'));
});

test('an id has 128 bits and nothing of the address', () => {
  expect(dailyVisitor(secret, '192.0.2.1', 'Firefox')).toMatch(/^[\w-]{22}$/);
});
