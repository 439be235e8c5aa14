import type { Figures } from '../../../../../contracts/dashboard';
import type { Summed, TargetCounts } from '../../../totals';

/** What was counted of some targets together. O(targets) */
export const figuresOf = ({ sums }: TargetCounts, targets: readonly number[]): Figures => {
  const sum = (name: Summed): number => targets.reduce((all, target) => all + (sums[name][target] ?? 0), 0);
  return {
    views: sum('views'),
    visitors: sum('arrivals'),
    sessions: sum('sessions'),
    bounces: sum('bounces'),
    durationMs: sum('durationMs'),
    engagedMs: sum('engagedMs'),
    interactions: sum('interactions'),
  };
};

const TELLING: Summed[] = ['views', 'sessions', 'interactions', 'engagedMs'];

/** Whether anything was counted of a target. */
export const isCounted = ({ sums }: TargetCounts, target: number): boolean =>
  TELLING.some((name) => (sums[name][target] ?? 0) !== 0);
