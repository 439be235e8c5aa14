import type { DashboardOverview, Figures, FiguresPoint } from '../../../../contracts/dashboard';
import type { Database } from '../../strapi/database';
import { measured, type Stretch, series } from '../series';
import type { Covered, Line } from '../span';
import { siteTargets } from '../targets';
import { answered } from './answered';
import type { AskedQuestion } from './asked';

const NOTHING: Figures = measured([]);

/** One point for each bucket, of zeros where nothing happened. */
const pointsOf = (stretches: readonly Stretch[], { buckets }: Line): FiguresPoint[] => {
  const known = new Map(stretches.map((stretch) => [stretch.start, stretch]));
  return buckets.map((start) => {
    const stretch = known.get(start);
    return { start, ...(stretch ? { ...measured([stretch]), visitors: stretch.visitors } : NOTHING) };
  });
};

interface Drawn {
  figures: Figures;
  points: FiguresPoint[];
}

const drawn = async (database: Database, targets: readonly number[], { line }: Covered): Promise<Drawn> => {
  const stretches = await series(database, targets, line);
  return { figures: measured(stretches), points: pointsOf(stretches, line) };
};

/** The whole site, or what fits the filters, in a range, beside what it is compared with; from totals O(buckets). */
export const overview = async (database: Database, asked: AskedQuestion): Promise<DashboardOverview> => {
  const targets = await siteTargets(database);
  const now = await drawn(database, targets, asked.now);
  const before = asked.before && (await drawn(database, targets, asked.before));
  return {
    ...answered(asked),
    now: now.figures,
    before: before?.figures ?? null,
    series: now.points,
    seriesBefore: before?.points ?? null,
  };
};
