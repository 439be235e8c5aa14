import { expect, test } from 'vitest';
import { weaknessesIn } from '../../../server/src/buffer/redis/weaknesses';

const info = (aof: string, most: string, policy: string): string =>
  `# Persistence\r\naof_enabled:${aof}\r\n# Memory\r\nmaxmemory:${most}\r\nmaxmemory_policy:${policy}\r\n`;

test('a Redis that writes to its append-only file and evicts nothing keeps what it acknowledges', () => {
  expect(weaknessesIn(info('1', '1000000', 'noeviction'))).toEqual([]);
  // Evicts only keys with a time to live, which buffered events have not.
  expect(weaknessesIn(info('1', '1000000', 'volatile-lru'))).toEqual([]);
  // Evicts only when there is a bound.
  expect(weaknessesIn(info('1', '0', 'allkeys-lru'))).toEqual([]);
});

test('names what could lose events', () => {
  expect(weaknessesIn(info('0', '1000000', 'allkeys-lru'))).toEqual([
    expect.stringContaining('appendonly yes'),
    expect.stringContaining('maxmemory-policy noeviction'),
  ]);
});

test('a Redis that does not say is taken at its word', () => {
  expect(weaknessesIn('')).toEqual([]);
});
