import { useIntl } from 'react-intl';
import type { FilterReason } from '../../../../contracts/events';
import type { FilteredHealth } from '../../../../contracts/health';
import { useText } from '../../translations/useText';
import { PlainTable } from './PlainTable';

const REASONS = {
  bot: 'health.filtered.bot',
  prefetch: 'health.filtered.prefetch',
  'opt-out': 'health.filtered.opt-out',
  excluded: 'health.filtered.excluded',
  'double-click': 'health.filtered.double-click',
  throttled: 'health.filtered.throttled',
  untracked: 'health.filtered.untracked',
  invalid: 'health.filtered.invalid',
} as const satisfies Record<FilterReason, string>;

/** What was received and not counted, and why. */
export const FilteredTable = ({ filtered }: { filtered: FilteredHealth[] }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <PlainTable
      title={text('health.filtered')}
      columns={[text('health.filtered.reason'), text('health.filtered.today'), text('health.filtered.7d')]}
      rows={filtered.map(({ reason, today, last7Days }) => ({
        key: reason,
        cells: [text(REASONS[reason]), formatNumber(today), formatNumber(last7Days)],
      }))}
      empty={text('health.filtered.empty')}
    />
  );
};
