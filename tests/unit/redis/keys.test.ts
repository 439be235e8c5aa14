import { expect, test } from 'vitest';
import { keysOf } from '../../../server/src/redis/keys';

const keys = keysOf('insight');

test('every key begins with the prefix and tells what it holds', () => {
  const kinds = {
    [keys.events(0)]: 'events',
    [keys.waiting(12)]: 'events',
    [keys.shards]: 'events',
    [keys.counters('site')]: 'counters',
    [`${keys.throttle}:visitor:abc`]: 'throttle',
    [`${keys.jobs}:insight:wait`]: 'jobs',
  };
  for (const [key, kind] of Object.entries(kinds)) {
    expect(key.startsWith('insight:')).toBe(true);
    expect([key, keys.kindOf(key)]).toEqual([key, kind]);
  }
});

test('keys of others are none of ours', () => {
  for (const key of ['insight', 'insights:{0}:events', 'insight:{0}:other', 'insight:else', keysOf('shop').events(0), '']) {
    expect([key, keys.kindOf(key)]).toEqual([key, null]);
  }
});
