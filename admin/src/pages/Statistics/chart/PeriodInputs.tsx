import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { CHART_FILLS, type ChartQuestion } from '../../../../../contracts/charts';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';
import { PeriodInput } from '../values/PeriodInput';

const FILL_TEXTS = { null: 'statistics.fill.null', zero: 'statistics.fill.zero', previous: 'statistics.fill.previous' } as const;

/** What each value is of, and what stands where there is none. */
export const PeriodInputs = ({ question: { period = 'day', fill = 'null' } }: { question: ChartQuestion }) => {
  const text = useText();
  const { change } = useDashboardAddress();
  return (
    <>
      <PeriodInput period={period} />
      <Field.Root name="fill">
        <Field.Label>{text('statistics.fill')}</Field.Label>
        <SingleSelect
          size="S"
          value={fill}
          onChange={(chosen) => chosen !== fill && change({ fill: chosen === 'null' ? null : String(chosen) })}
        >
          {CHART_FILLS.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {text(FILL_TEXTS[one])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </>
  );
};
