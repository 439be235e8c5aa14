import { useIntl } from 'react-intl';
import type { FilteredHealth } from '../../../../contracts/health';
import { useText } from '../../translations/useText';
import { FILTERED_REASONS } from './filteredReasons';
import { PlainTable } from './PlainTable';

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
        cells: [text(FILTERED_REASONS[reason]), formatNumber(today), formatNumber(last7Days)],
      }))}
      empty={text('health.filtered.empty')}
    />
  );
};
