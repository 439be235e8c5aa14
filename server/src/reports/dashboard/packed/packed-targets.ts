import type { DashboardFilters } from '../../../../../contracts/dashboard';
import type { PackedColumn, PackedName } from '../../../records';
import type { Database } from '../../../strapi/database';
import { SUMMED, type Summed, type TargetCounts } from '../../../totals';
import { addDeeds } from './add-deeds';
import { addSessions } from './add-parts';
import { fitting, fittingColumns, packedFilter } from './fitting';
import type { PackedColumns } from './packed-columns';

const COLUMNS = [
  ...(['began', 'bounce', 'duration_ms', 'entry_target', 'exit_target'] as const),
  ...(['visitor', 'deed', 'part', 'ms', 'target'] as const),
] satisfies PackedName[];

/** The rows of targets, place by place; 0 where there is none. */
const rowsOf = ({ list, numbers }: PackedColumn): Uint32Array => {
  const values = list ?? [];
  const rows = new Uint32Array(numbers.length);
  for (let place = 0; place < rows.length; place += 1) {
    rows[place] = Number(values[numbers[place] as number]);
  }
  return rows;
};

/** Makes room for what is counted of targets, which has none yet. */
const makeRoom = (all: TargetCounts, columns: readonly PackedColumn[]): void => {
  const most = columns.reduce((row, { list }) => (list ?? []).reduce<number>((max, one) => Math.max(max, Number(one)), row), 0);
  const nothing = Object.fromEntries(SUMMED.map((name) => [name, [0]])) as unknown as Record<Summed, number[]>;
  all.add({ targets: [most], counts: nothing });
};

const addExits = ({ began, exit_target: exit }: PackedColumns, entries: Uint8Array | null, exits: Float64Array): void => {
  const rows = rowsOf(exit);
  for (let part = 0; part < rows.length; part += 1) {
    if (began.numbers[part] && (!entries || entries[part])) {
      const row = rows[part] as number;
      exits[row] = (exits[row] as number) + 1;
    }
  }
};

/** Counts packed days by target; what has none is counted of row 0. */
export const packedTargets = async (
  database: Database,
  filters: DashboardFilters,
): Promise<{ names: PackedName[]; count(columns: PackedColumns, all: TargetCounts): void }> => {
  const filter = await packedFilter(database, filters);
  return {
    names: [...new Set<PackedName>([...fittingColumns(filter), ...COLUMNS])],
    count(columns, all) {
      const fits = fitting(columns, filter);
      const { target, entry_target: entry, exit_target: exit, visitor } = columns;
      makeRoom(all, [target, entry, exit]);
      const { sums } = all;
      const rows = rowsOf(target);
      // Deeds are in the order of visitors and targets: who comes again is next to where they came first.
      let [lastRow, lastVisitor] = [-1, -1];
      addDeeds(
        columns,
        fits,
        (deed) => rows[deed] as number,
        sums,
        (row, part) => {
          const came = visitor.numbers[part] as number;
          if (row !== lastRow || came !== lastVisitor) {
            [lastRow, lastVisitor] = [row, came];
            sums.arrivals[row] = (sums.arrivals[row] as number) + 1;
          }
        },
      );
      addSessions(columns, fits, { names: [], numbers: rowsOf(entry) }, sums);
      addExits(columns, fits.entries, sums.exits);
    },
  };
};
