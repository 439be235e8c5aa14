import { expect, test } from 'vitest';
import { fillList } from '../../../server/src/content/fill-list';
import type { Piece } from '../../../server/src/reports';

const idOf = (item: number): string => String(item);

/** A ranking of so many, and which pieces of it were taken. */
const ranking = (length: number) => {
  const taken: Piece[] = [];
  return {
    taken,
    pieceOf: async (piece: Piece): Promise<number[]> => {
      taken.push(piece);
      return Array.from({ length }, (_, index) => index).slice(piece.start, piece.start + piece.count);
    },
  };
};

const everyNth = (nth: number) => async (some: number[]) => some.filter((item) => item % nth === 0);

test('a list is full after one piece where all may be shown', async () => {
  const { pieceOf, taken } = ranking(1_000);
  expect(await fillList(3, pieceOf, async (some) => some, idOf)).toEqual([0, 1, 2]);
  expect(taken).toEqual([{ start: 0, count: 20 }]);
});

test('a list is filled by few, larger pieces where little may be shown', async () => {
  const { pieceOf, taken } = ranking(10_000);
  expect(await fillList(3, pieceOf, everyNth(1_000), idOf)).toEqual([0, 1_000, 2_000]);
  expect(taken.map(({ start }) => start)).toEqual([0, 20, 100, 420, 1_420]);
});

test('a list is as long as the ranking has what may be shown', async () => {
  const { pieceOf } = ranking(45);
  expect(await fillList(10, pieceOf, everyNth(20), idOf)).toEqual([0, 20, 40]);
  expect(await fillList(10, ranking(0).pieceOf, everyNth(1), idOf)).toEqual([]);
  expect(await fillList(10, ranking(20).pieceOf, async () => [], idOf)).toEqual([]);
});

test('what has moved between two pieces is listed once', async () => {
  const shifted = async ({ start, count }: Piece): Promise<number[]> =>
    Array.from({ length: count }, (_, index) => start + index - (start > 0 ? 5 : 0));
  const list = await fillList(30, shifted, everyNth(2), idOf);
  expect(list).toEqual(Array.from({ length: 30 }, (_, index) => index * 2));
});
