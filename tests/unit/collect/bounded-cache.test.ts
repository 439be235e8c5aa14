import { expect, test } from 'vitest';
import { boundedCache } from '../../../server/src/collect/bounded-cache';

test('what is asked for again is made once, and what was not asked for in a long time is made anew', () => {
  const made: string[] = [];
  const cached = boundedCache(2, (key) => {
    made.push(key);
    return key.toUpperCase();
  });
  expect(['a', 'a', 'b', 'c', 'a', 'd', 'e', 'f', 'a'].map(cached)).toEqual(['A', 'A', 'B', 'C', 'A', 'D', 'E', 'F', 'A']);
  expect(made.filter((key) => key === 'a').length).toBeLessThan(4);
  for (let number = 0; number < 100; number += 1) {
    cached(String(number));
  }
  made.length = 0;
  cached('b');
  expect(made).toEqual(['b']);
});
