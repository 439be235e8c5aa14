import type { BreakdownRow, DashboardBreakdown, Figures } from '../../../../../contracts/dashboard';

const NOTHING: Figures = {
  views: 0,
  visitors: 0,
  sessions: 0,
  bounces: 0,
  durationMs: 0,
  engagedMs: 0,
  interactions: 0,
};

/** The rows of all steps in their order, those that nothing fell into too; after them what is not known. */
export const stepRows = (
  { rows, compared }: Pick<DashboardBreakdown, 'rows' | 'compared'>,
  steps: readonly number[],
): BreakdownRow[] => {
  const found = new Map(rows.map((row) => [row.value, row]));
  const unknown = found.get('');
  return [
    ...steps.map(String).map((value) => found.get(value) ?? { value, now: NOTHING, before: compared ? NOTHING : null }),
    ...(unknown ? [unknown] : []),
  ];
};
