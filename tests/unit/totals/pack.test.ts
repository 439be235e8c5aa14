import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountColumns, columnsOf, pack, SUMMED, targetCounts, unpack } from '../../../server/src/totals';

/** Also such as bits cannot be shifted of: the milliseconds of a year's readers. */
const count = fc.oneof(fc.nat(200), fc.nat(), fc.maxSafeNat());

const columns: fc.Arbitrary<CountColumns> = fc
  .uniqueArray(
    fc.record({ target: fc.integer({ min: 1, max: 100_000 }), counts: fc.array(count, { minLength: 9, maxLength: 9 }) }),
    {
      selector: ({ target }) => target,
    },
  )
  .map((rows) => rows.sort((a, b) => a.target - b.target))
  .map((rows) => ({
    targets: rows.map(({ target }) => target),
    counts: Object.fromEntries(
      SUMMED.map((name, place) => [name, rows.map(({ counts }) => counts[place] as number)]),
    ) as unknown as CountColumns['counts'],
  }));

const plain = ({ targets, counts }: CountColumns) => [Array.from(targets), ...SUMMED.map((name) => Array.from(counts[name]))];

test('counts come out of a packet as they went in', () => {
  fc.assert(
    fc.property(columns, (some) => {
      expect(plain(unpack(pack(some)))).toEqual(plain(some));
    }),
  );
});

const ones = (targets: number[]): CountColumns => ({
  targets,
  counts: Object.fromEntries(SUMMED.map((name) => [name, targets.map(() => 1)])) as unknown as CountColumns['counts'],
});

test('what is taken away again leaves no target', () => {
  const all = targetCounts();
  all.add(ones([3, 5_000, 70_000]));
  all.add(ones([5_000]));
  expect(Array.from(columnsOf(all).counts.views)).toEqual([1, 2, 1]);
  all.add(ones([3, 5_000]), -1);
  expect(plain(columnsOf(all))).toEqual(plain(ones([5_000, 70_000])));
});
