import type { Database } from '../strapi/database';
import { type Segment, segmentKey } from '../totals';
import type { Tally } from './decide/types';
import { writeTargets } from './statements/write-targets';

/** The totals of segments by their rows, which are made where there are none yet. */
export const segmentTotals = async (transaction: Database, tallies: readonly Tally<Segment>[]): Promise<Tally[]> => {
  const keys = new Map<Segment, string>();
  for (const { target } of tallies) {
    if (!keys.has(target)) {
      keys.set(target, segmentKey(target));
    }
  }
  const rows = await writeTargets(
    transaction,
    [...keys].map(([segment, key]) => ({ key, reference: { kind: 'segment', ...segment }, title: null })),
  );
  const rowOf = new Map(rows.map(({ key, id }) => [key, id]));
  return tallies.map((tally) => ({ ...tally, target: rowOf.get(keys.get(tally.target) as string) as number }));
};
