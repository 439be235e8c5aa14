import type { Figures } from '../../../../../contracts/dashboard';
import { changeOf } from '../../../format/change';
import { sharesOf } from '../../../format/shares';
import type { SheetColumn } from '../../../format/sheet';
import type { Text } from '../../../translations/useText';
import { CHANGE, changeValue, type FigureColumn, SHARE } from './figureColumns';
import type { List, ListRow } from './list';

/** Figures of a part of the whole, and of what it is compared with. */
export interface Part extends Pick<ListRow, 'key' | 'title'> {
  name: string;
  now: Figures;
  before: Figures | null;
  filter?: ListRow['filter'] | null;
  /** Between the name and the figures. */
  details?: ListRow['values'];
}

interface Whole {
  now: Figures;
  before: Figures | null;
}

export interface ListShape {
  /** What the first column holds. */
  first: SheetColumn;
  /** What `details` of the parts are. */
  details?: SheetColumn[];
  /** What the parts are ordered by and compared in, beside which shares and changes stand. */
  main: FigureColumn;
  more?: FigureColumn[];
  /** False where parts may overlap or are chosen among others, so that they have no shares of a whole. */
  isWhole?: boolean;
}

interface ListWords {
  all: string;
  /** What there is beside the rows that are shown. */
  rest: string;
}

/** The words of lists that are no data. */
export const listWords = (text: Text): ListWords => ({ all: text('week.all'), rest: text('list.rest') });

const numberOf = ({ of }: FigureColumn, figures: Figures): number => Number(of(figures) ?? 0);

/**
 * A list of parts of a whole: the whole, the parts, and what is left of it, so that the shares add up to 100.
 * @param parts of the page that is shown
 */
export const figuresList = (parts: Part[], all: Whole, shape: ListShape, words: ListWords): List => {
  const { first, details = [], main, more = [], isWhole = true } = shape;
  const counts = parts.map(({ now }) => numberOf(main, now));
  const whole = numberOf(main, all.now);
  const rest = whole - counts.reduce((sum, count) => sum + count, 0);
  const shares = sharesOf([...counts, Math.max(0, rest)]);
  const isCompared = all.before !== null;
  const rowOf = ({ details: said = [], ...part }: Part, share: number | null): ListRow => {
    const now = numberOf(main, part.now);
    // What there is now and was not before has no figures of before.
    const before = isCompared ? (part.before ? numberOf(main, part.before) : 0) : undefined;
    return {
      key: part.key,
      ...(part.filter && { filter: part.filter }),
      ...(part.title !== undefined && { title: part.title }),
      ...(before !== undefined && { change: changeOf(now, before) }),
      values: [
        part.name,
        ...details.map((_, index) => said[index] ?? null),
        main.of(part.now),
        ...(isWhole ? [share] : []),
        ...(isCompared ? [changeValue(now, before)] : []),
        ...more.map(({ of }) => of(part.now)),
      ],
    };
  };
  const restRow: ListRow = {
    key: 'rest',
    isSum: true,
    values: [
      words.rest,
      ...details.map(() => null),
      rest,
      shares.at(-1) ?? 0,
      ...(isCompared ? [null] : []),
      ...more.map(() => null),
    ],
  };
  return {
    columns: [first, ...details, main, ...(isWhole ? [SHARE] : []), ...(isCompared ? [CHANGE] : []), ...more],
    rows: [
      ...(isWhole ? [{ ...rowOf({ key: 'all', name: words.all, ...all }, whole === 0 ? 0 : 100), isSum: true }] : []),
      ...parts.map((part, index) => rowOf(part, shares[index] ?? 0)),
      ...(rest > 0 && isWhole ? [restRow] : []),
    ],
  };
};
