import type { Piece } from '../reports';

/** At first so many times what is wanted: mostly nearly all of it may be shown. */
const FIRST_FACTOR = 2;
const LEAST = 20;

/** Each piece is so much larger than the one before: a filter that leaves little is met by few, large ones. */
const GROWTH = 4;
const MOST = 1_000;

/**
 * Fills a list from a ranking, of which not everything may be shown: takes piece after piece until it is full or the ranking ends.
 * @param pieceOf a piece of the ranking; one that is shorter than was asked for is the last
 * @param keep leaves of some what may be shown, in their order
 * @param idOf tells one from another: the ranking may change between two pieces
 */
export const fillList = async <Item>(
  length: number,
  pieceOf: (piece: Piece) => Promise<Item[]>,
  keep: (some: Item[]) => Promise<Item[]>,
  idOf: (item: Item) => string,
): Promise<Item[]> => {
  const list: Item[] = [];
  const seen = new Set<string>();
  let piece: Piece = { start: 0, count: Math.max(LEAST, length * FIRST_FACTOR) };
  for (;;) {
    const items = await pieceOf(piece);
    const unseen = items.filter((item) => !seen.has(idOf(item)));
    for (const item of unseen) {
      seen.add(idOf(item));
    }
    list.push(...(unseen.length > 0 ? await keep(unseen) : []));
    if (list.length >= length || items.length < piece.count) {
      return list.slice(0, length);
    }
    piece = { start: piece.start + piece.count, count: Math.min(MOST, piece.count * GROWTH) };
  }
};
