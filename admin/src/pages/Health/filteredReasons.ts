import type { FilterReason } from '../../../../contracts/events';

/** Why something was received and not counted. */
export const FILTERED_REASONS = {
  bot: 'health.filtered.bot',
  prefetch: 'health.filtered.prefetch',
  'opt-out': 'health.filtered.opt-out',
  excluded: 'health.filtered.excluded',
  'double-click': 'health.filtered.double-click',
  throttled: 'health.filtered.throttled',
  untracked: 'health.filtered.untracked',
  invalid: 'health.filtered.invalid',
} as const satisfies Record<FilterReason, string>;
