import { Field, Flex, Table, Tbody, Td, TextInput, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../../../contracts/charts';
import type { StatisticObject, StatisticPeriod } from '../../../../../contracts/statistics';
import { useDayTexts } from '../../../components/sheet/useDayTexts';
import { toBeTyped } from '../../../format/typedNumber';
import { useText } from '../../../translations/useText';
import type { ShownMetric } from '../useMetrics';
import { InputCell } from './InputCell';
import type { Edits } from './useEdits';

interface ValuesTableProps {
  chart: Chart;
  shown: ShownMetric;
  period: StatisticPeriod;
  object: StatisticObject | null;
  /** Null where nothing may be changed. */
  edits: Edits | null;
}

/** The values of each date, the newest first. */
export const ValuesTable = ({ chart, shown, period, object, edits }: ValuesTableProps) => {
  const text = useText();
  const { locale } = useIntl();
  const { whole: wholeDay } = useDayTexts();
  const values = chart.series[0]?.values ?? [];
  const { unit, format, decimals } = shown.metric;
  const said = format === 'duration' ? text('statistics.seconds') : format === 'percent' ? '%' : format === 'bytes' ? 'B' : unit;
  return (
    <Table colCount={2} rowCount={chart.dates.length + 1} aria-label={text('statistics.values')}>
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma" textColor="neutral600">
              {text('chart.day')}
            </Typography>
          </Th>
          <Th>
            <Typography variant="sigma" textColor="neutral600">
              {[text('statistics.value'), said && `(${said})`].filter(Boolean).join(' ')}
            </Typography>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {chart.dates
          .map((date, index) => ({ date, value: values[index] ?? null }))
          .reverse()
          .map(({ date, value }) => {
            const place = { period, date, object };
            const stored = toBeTyped(value, locale, decimals);
            return (
              <Tr key={date}>
                <Td>
                  <Typography textColor="neutral800">{wholeDay(date)}</Typography>
                </Td>
                {edits ? (
                  <InputCell>
                    <Field.Root name={`value-${date}`} error={edits.faultAt(place)}>
                      <Flex gap={4} paddingTop={2} paddingBottom={2} wrap="wrap">
                        <TextInput
                          size="S"
                          inputMode="decimal"
                          autoComplete="off"
                          placeholder="–"
                          aria-label={text('statistics.value.on', { day: wholeDay(date) })}
                          value={edits.typedAt(place) ?? stored}
                          onChange={(event) => edits.type(place, event.target.value, stored)}
                        />
                        <Typography variant="pi" textColor="neutral600">
                          {edits.typedAt(place) === undefined
                            ? value !== null && shown.whole(value)
                            : text('statistics.value.unsaved')}
                        </Typography>
                      </Flex>
                      <Field.Error />
                    </Field.Root>
                  </InputCell>
                ) : (
                  <Td>
                    <Typography textColor="neutral800">{value === null ? '–' : shown.whole(value)}</Typography>
                  </Td>
                )}
              </Tr>
            );
          })}
      </Tbody>
    </Table>
  );
};
