import { expect, test } from 'vitest';
import { addedAt, pack, unpack } from '../../../server/src/buffer/redis/entries';
import { viewEvents } from '../../helpers/events';

const readBack = (entries: ReturnType<typeof pack>) =>
  entries.flatMap(({ size, events }) => unpack(['1-0', ['size', String(size), 'events', events]]).events);

test('packs events into one entry and reads them back', () => {
  const events = viewEvents(0, 50);
  const entries = pack(events.map((event) => JSON.stringify(event)));
  expect(entries).toHaveLength(1);
  expect(entries[0]?.size).toBe(50);
  expect(readBack(entries)).toEqual(events);
});

test('packs nothing into no entry', () => {
  expect(pack([])).toEqual([]);
});

test('begins a new entry where one would get too large, and keeps the order', () => {
  const texts = ['a', 'b', 'c', 'd', 'e'].map((letter) => JSON.stringify(letter.repeat(100_000)));
  const entries = pack(texts);
  // Two of 100,002 characters fit into 250,000.
  expect(entries.map(({ size }) => size)).toEqual([2, 2, 1]);
  expect(readBack(entries)).toEqual(texts.map((text) => JSON.parse(text)));
});

test('gives an event that is too large for any an entry of its own', () => {
  const texts = ['small', 'large'.repeat(100_000), 'small'].map((text) => JSON.stringify(text));
  expect(pack(texts).map(({ size }) => size)).toEqual([1, 1, 1]);
});

test('knows from its id when an entry was added', () => {
  expect(addedAt('1795208898700-12')).toBe(1_795_208_898_700);
});
