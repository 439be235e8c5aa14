import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { STATISTIC_PERIODS, type StatisticPeriod } from '../../../../../contracts/statistics';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';
import { PERIOD_TEXTS } from '../forms/metricTexts';

/** What each value is of. */
export const PeriodInput = ({ period }: { period: StatisticPeriod }) => {
  const text = useText();
  const { change } = useDashboardAddress();
  return (
    <Field.Root name="period">
      <Field.Label>{text('statistics.period')}</Field.Label>
      <SingleSelect
        size="S"
        value={period}
        onChange={(chosen) => chosen !== period && change({ period: chosen === 'day' ? null : String(chosen) })}
      >
        {STATISTIC_PERIODS.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {text(PERIOD_TEXTS[one])}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
