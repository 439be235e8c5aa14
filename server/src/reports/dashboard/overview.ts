import type { DashboardOverview, Figures } from '../../../../contracts/dashboard';
import type { Database } from '../../strapi/database';
import { measured, type Stretch, series } from '../series';
import type { Covered, Line } from '../span';
import { fromRecords, fromTotals, keptPart } from './answered';
import type { AskedQuestion } from './asked';
import { type Drawn, drawnFromRecords } from './records/drawn';
import { targetsThatAnswer } from './source';

const NOTHING: Figures = measured([]);

/** One point for each bucket, of zeros where nothing happened. */
const pointsOf = (stretches: readonly Stretch[], { buckets }: Line): Drawn['points'] => {
  const known = new Map(stretches.map((stretch) => [stretch.start, stretch]));
  return buckets.map((start) => {
    const stretch = known.get(start);
    return { start, ...(stretch ? { ...measured([stretch]), visitors: stretch.visitors } : NOTHING) };
  });
};

const drawnFromTotals = async (database: Database, targets: readonly number[], { line }: Covered): Promise<Drawn> => {
  const stretches = await series(database, targets, line);
  return { figures: measured(stretches), points: pointsOf(stretches, line) };
};

/**
 * The whole site, or what fits the filters, in a range, beside what it is compared with. From totals O(buckets), from records O(days ×
 * records of a day).
 */
export const overview = async (database: Database, question: AskedQuestion): Promise<DashboardOverview> => {
  const targets = await targetsThatAnswer(database, question.filters);
  const asked = targets ? question : keptPart(question);
  const drawn = (covered: Covered): Promise<Drawn> =>
    targets ? drawnFromTotals(database, targets, covered) : drawnFromRecords(database, asked, covered);
  const now = await drawn(asked.now);
  const before = asked.before && (await drawn(asked.before));
  return {
    ...(targets ? fromTotals(asked) : fromRecords(asked)),
    now: now.figures,
    before: before?.figures ?? null,
    series: now.points,
    seriesBefore: before?.points ?? null,
  };
};
