import { expect, test } from 'vitest';
import { keptColumns } from '../../../../server/src/reports/dashboard/packed/kept-columns';

const column = (bytes: number) => ({ list: null, numbers: new Uint8Array(bytes) });

test('columns that were used last are kept, as many as fit', () => {
  const kept = keptColumns(100);
  const [one, two, three] = [column(40), column(40), column(40)];
  kept.keep(1, one);
  kept.keep(2, two);
  expect(kept.get(1)).toBe(one);
  kept.keep(3, three);
  expect([kept.get(1), kept.get(2), kept.get(3)]).toEqual([one, undefined, three]);
});

test('a column that is kept again takes no more room', () => {
  const kept = keptColumns(100);
  const [one, two] = [column(40), column(40)];
  kept.keep(1, one);
  kept.keep(2, two);
  kept.keep(2, two);
  expect([kept.get(1), kept.get(2)]).toEqual([one, two]);
});

test('texts of a list count', () => {
  const kept = keptColumns(100);
  kept.keep(1, { list: ['x'.repeat(200)], numbers: new Uint8Array(1) });
  expect(kept.get(1)).toBeUndefined();
});
