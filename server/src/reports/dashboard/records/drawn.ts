import type { Figures, FiguresPoint } from '../../../../../contracts/dashboard';
import type { Database } from '../../../strapi/database';
import type { Covered } from '../../span';
import type { AskedQuestion } from '../asked';
import { daysOfRecords } from './chunks';
import { type Counted, countDays, countHours } from './count';
import { add, nothing } from './tally';

/** What a span adds up to, and its line. */
export interface Drawn {
  figures: Figures;
  points: FiguresPoint[];
}

const figuresOf = ({ counts, visitors }: Counted): Figures => ({ ...counts, visitors });

const together = (parts: Iterable<Counted>): Counted => {
  const sum: Counted = { counts: nothing(), visitors: 0 };
  for (const { counts, visitors } of parts) {
    add(sum.counts, counts);
    sum.visitors += visitors;
  }
  return sum;
};

const pointsOf = (buckets: readonly string[], counted: ReadonlyMap<string, Counted[]>): FiguresPoint[] =>
  buckets.map((start) => ({ start, ...figuresOf(together(counted.get(start) ?? [])) }));

/** What fits filters in a span, and its line, by records; points of days that none are kept of are zero. */
export const drawnFromRecords = async (database: Database, asked: AskedQuestion, { reach, line }: Covered): Promise<Drawn> => {
  const days = daysOfRecords(database, reach, asked);
  if (line.bucket === 'hour') {
    const { hours, visitors } = await countHours(database, asked.filters, days, asked.time.hourOf, true);
    const { counts } = together(hours.values());
    const byHour = new Map([...hours].map(([hour, counted]) => [hour, [counted]]));
    return { figures: figuresOf({ counts, visitors }), points: pointsOf(line.buckets, byHour) };
  }
  const counted = await countDays(database, asked.filters, days);
  const byBucket = new Map<string, Counted[]>();
  for (const [day, figures] of counted) {
    const bucket = line.bucketOf(day);
    byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), figures]);
  }
  return { figures: figuresOf(together(counted.values())), points: pointsOf(line.buckets, byBucket) };
};
