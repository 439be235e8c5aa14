import { type DashboardFilters, DEPTH_STEPS, type Dimension, DURATION_STEPS } from '../../../../../contracts/dashboard';
import type { PackedName } from '../../../records';
import type { Database } from '../../../strapi/database';
import { FACTS, type Grouping, isFact } from '../records/grouping';
import { addDeeds } from './add-deeds';
import { addParts, addSessions } from './add-parts';
import { deedCounter, type PackedCounter } from './deed-counter';
import { fitting, fittingColumns, packedFilter } from './fitting';
import { type Keys, keysOf, keysOfBoth, keysOfSteps } from './keys';
import type { PackedColumns } from './packed-columns';
import { addSums, sumsOf } from './sums';

/** How parts are told apart by a dimension; null where no part is. */
const keysFor = (dimension: Dimension): { names: PackedName[]; of(columns: PackedColumns): Keys } | null => {
  if (isFact(dimension)) {
    const name = FACTS[dimension];
    return { names: [name], of: (columns) => keysOf(columns[name]) };
  }
  switch (dimension) {
    case 'referrer':
      return {
        names: ['source_class', 'source_name'],
        of: ({ source_class: kind, source_name: name }) => keysOfBoth(kind, name),
      };
    case 'duration':
      return { names: ['duration_ms'], of: (columns) => keysOfSteps(columns.duration_ms, DURATION_STEPS, 1_000) };
    case 'depth':
      return { names: ['depth'], of: ({ depth }) => keysOfSteps(depth, DEPTH_STEPS) };
    default:
      return null;
  }
};

const ALL: readonly string[] = [''];

const SESSIONS = ['began', 'bounce', 'duration_ms'] as const satisfies PackedName[];
const PARTS = ['visitor', 'views', 'interactions', 'engaged_ms'] as const satisfies PackedName[];
const DEEDS = ['visitor', 'deed', 'part', 'ms'] as const satisfies PackedName[];

const howMany = (seen: Uint8Array): number => {
  let sum = 0;
  for (let visitor = 0; visitor < seen.length; visitor += 1) {
    sum += seen[visitor] as number;
  }
  return sum;
};

/** For each visitor of a day. */
const visitorsOf = ({ visitor }: PackedColumns): Uint8Array => {
  let most = 0;
  for (let part = 0; part < visitor.numbers.length; part += 1) {
    most = Math.max(most, visitor.numbers[part] ?? 0);
  }
  return new Uint8Array(most + 1);
};

/** How packed days are counted, told apart by a dimension or not at all. */
export const packedCounter = async (
  database: Database,
  filters: DashboardFilters,
  by: Grouping | null,
): Promise<PackedCounter> => {
  if (by?.of === 'interactions' || by?.of === 'views') {
    return deedCounter(database, filters, by.dimension);
  }
  const filter = await packedFilter(database, filters);
  const apart = by && keysFor(by.dimension);
  const isByFacts = filter.targets === null && filter.isPath === null;
  const isOfSessions = by?.of === 'outcomes';
  const counted = isOfSessions ? [] : isByFacts ? PARTS : DEEDS;
  return {
    names: [...new Set<PackedName>([...fittingColumns(filter), ...SESSIONS, ...counted, ...(apart?.names ?? [])])],
    count(columns, tallies) {
      const keys = apart ? apart.of(columns) : null;
      const names = keys?.names ?? ALL;
      const sums = sumsOf(names.length);
      const fits = fitting(columns, filter);
      const seen = isOfSessions ? new Uint8Array() : visitorsOf(columns);
      addSessions(columns, fits, keys, sums);
      if (isByFacts && !isOfSessions) {
        addParts(columns, fits, keys, sums, seen);
      } else if (!isOfSessions) {
        const { visitor } = columns;
        addDeeds(
          columns,
          fits,
          (_, part) => keys?.numbers[part] ?? 0,
          sums,
          (_, part) => {
            seen[visitor.numbers[part] ?? 0] = 1;
          },
        );
      }
      addSums(tallies, sums, names);
      return howMany(seen);
    },
  };
};
