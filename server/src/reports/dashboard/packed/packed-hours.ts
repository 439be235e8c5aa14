import type { DashboardFilters } from '../../../../../contracts/dashboard';
import type { PackedName } from '../../../records';
import type { Database } from '../../../strapi/database';
import type { Tallies } from '../records/tally';
import { addDeeds } from './add-deeds';
import { addSessions } from './add-parts';
import { fitting, fittingColumns, packedFilter } from './fitting';
import { keysOf } from './keys';
import type { PackedColumns } from './packed-columns';
import { addSums, sumsOf } from './sums';

const COLUMNS = ['began', 'bounce', 'duration_ms', 'start_hour', 'deed', 'part', 'ms', 'hour'] as const satisfies PackedName[];

/** Counts packed days by the hours of the site's clock. Visitors are not counted. */
export const packedHours = async (
  database: Database,
  filters: DashboardFilters,
): Promise<{ names: PackedName[]; count(columns: PackedColumns, tallies: Tallies): void }> => {
  const filter = await packedFilter(database, filters);
  return {
    names: [...new Set<PackedName>([...fittingColumns(filter), ...COLUMNS])],
    count(columns, tallies) {
      const [begun, happened] = [keysOf(columns.start_hour), keysOf(columns.hour)];
      const sums = sumsOf(happened.names.length);
      const fits = fitting(columns, filter);
      addSessions(columns, fits, begun, sums);
      addDeeds(columns, fits, (deed) => happened.numbers[deed] ?? 0, sums, null);
      addSums(tallies, sums, happened.names);
    },
  };
};
