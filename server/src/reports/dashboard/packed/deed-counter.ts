import { type DashboardFilters, type Dimension, SCROLL_STEPS } from '../../../../../contracts/dashboard';
import { DEEDS, type PackedName, UNKNOWN_SCROLL } from '../../../records';
import type { Database } from '../../../strapi/database';
import { INTERACTION_TYPES } from '../records/grouping';
import type { Tallies } from '../records/tally';
import { fitting, fittingColumns, packedFilter } from './fitting';
import { type Keys, keysOf, keysOfBoth, keysOfSteps } from './keys';
import type { PackedColumns } from './packed-columns';
import { addSums, sumsOf } from './sums';

/** Counts a packed day. */
export interface PackedCounter {
  /** The columns that it needs. */
  names: PackedName[];
  /** Adds what fits of a day. @returns how many visitors had a view that fits; 0 where these are not told */
  count(columns: PackedColumns, tallies: Tallies): number;
}

/** How deeds are told apart, and which of them have what they are told apart by. */
interface Apart {
  names: PackedName[];
  keys(columns: PackedColumns): Keys;
  has(columns: PackedColumns): (deed: number) => boolean;
  as: 'views' | 'interactions';
}

const isInteraction =
  ({ deed }: PackedColumns) =>
  (place: number): boolean =>
    deed.numbers[place] === DEEDS.interaction;

/** By how far views were scrolled, of those that say so. */
const BY_SCROLL: Apart = {
  names: ['scroll'],
  keys: ({ scroll }) => keysOfSteps(scroll, SCROLL_STEPS),
  has:
    ({ scroll }) =>
    (place) =>
      scroll.numbers[place] !== UNKNOWN_SCROLL,
  as: 'views',
};

const apartBy = (dimension: Dimension): Apart => {
  switch (dimension) {
    case 'scroll':
      return BY_SCROLL;
    case 'event-type':
      return { names: ['event_type'], keys: (columns) => keysOf(columns.event_type), has: isInteraction, as: 'interactions' };
    case 'element':
      return {
        names: ['event_type', 'element'],
        keys: (columns) => keysOfBoth(columns.event_type, columns.element),
        has: isInteraction,
        as: 'interactions',
      };
    default:
      return {
        names: ['event_type', 'element'],
        keys: ({ element }) => keysOf(element),
        has(columns) {
          const type = columns.event_type.list?.indexOf(INTERACTION_TYPES[dimension] ?? '');
          const isOne = isInteraction(columns);
          return (place) => isOne(place) && columns.event_type.numbers[place] === type;
        },
        as: 'interactions',
      };
  }
};

/** Counts what was seen or done on packed days by what it says itself. */
export const deedCounter = async (
  database: Database,
  filters: DashboardFilters,
  dimension: Dimension,
): Promise<PackedCounter> => {
  const filter = await packedFilter(database, filters);
  const apart = apartBy(dimension);
  return {
    names: [...new Set<PackedName>([...fittingColumns(filter), ...apart.names, 'deed', 'part'])],
    count(columns, tallies) {
      const [keys, has] = [apart.keys(columns), apart.has(columns)];
      const sums = sumsOf(keys.names.length);
      const counted = sums[apart.as];
      const { parts, targets, paths } = fitting(columns, filter);
      for (let place = 0; place < columns.deed.numbers.length; place += 1) {
        const part = columns.part.numbers[place] as number;
        if (has(place) && (!parts || parts[part]) && (!targets || targets[place]) && (!paths || paths[place])) {
          const key = keys.numbers[place] as number;
          counted[key] = (counted[key] as number) + 1;
        }
      }
      addSums(tallies, sums, keys.names);
      return 0;
    },
  };
};
