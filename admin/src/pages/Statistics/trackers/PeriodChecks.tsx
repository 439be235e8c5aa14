import { Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { STATISTIC_PERIODS, type StatisticPeriod } from '../../../../../contracts/statistics';
import { useText } from '../../../translations/useText';
import { PERIOD_TEXTS } from '../forms/metricTexts';

interface PeriodChecksProps {
  periods: readonly StatisticPeriod[];
  error: string | undefined;
  onChange: (periods: StatisticPeriod[]) => void;
}

/** What values are of: any of the periods. */
export const PeriodChecks = ({ periods, error, onChange }: PeriodChecksProps) => {
  const text = useText();
  return (
    <Field.Root name="periods" error={error}>
      <Flex role="group" aria-label={text('statistics.period')} direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {text('statistics.period')}
        </Typography>
        <Flex gap={4} wrap="wrap">
          {STATISTIC_PERIODS.map((period) => (
            <Checkbox
              key={period}
              checked={periods.includes(period)}
              onCheckedChange={(checked) =>
                onChange(STATISTIC_PERIODS.filter((one) => (one === period ? checked === true : periods.includes(one))))
              }
            >
              {text(PERIOD_TEXTS[period])}
            </Checkbox>
          ))}
        </Flex>
      </Flex>
      <Field.Error />
    </Field.Root>
  );
};
