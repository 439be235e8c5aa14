import { Box, DatePicker, Field, Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { useInsightChartQuery } from '../../../api/charts';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { SLOW_MS } from '../../../api/useLive';
import { Card } from '../../../components/Card';
import { Skeleton } from '../../../components/Skeleton';
import { StaleNotice } from '../../../components/StaleNotice';
import { objectName } from '../../../format/objectText';
import { daysUpTo, pickedDay } from '../../../format/pickedDay';
import { valuesSheet } from '../../../format/valuesSheet';
import { useCapability } from '../../../permissions';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../../Dashboard/address/useDashboardAddress';
import { RangeMenu } from '../../Dashboard/range/RangeMenu';
import { TileError } from '../../Dashboard/tile/TileError';
import { TileMenu } from '../../Dashboard/tile/TileMenu';
import { useShownChart } from '../chart/ChartBuilder';
import type { ShownMetric } from '../useMetrics';
import { ObjectInput } from './ObjectInput';
import { PeriodInput } from './PeriodInput';
import { UnsavedBar } from './UnsavedBar';
import { useEdits } from './useEdits';
import { ValuesTable } from './ValuesTable';

/** The values of a metric by date, to be read, typed, cleared and added. */
export const ValuesTab = ({ shown, isReadOnly }: { shown: ShownMetric; isReadOnly: boolean }) => {
  const text = useText();
  const { change } = useDashboardAddress();
  const { isAllowed } = useCapability('edit-statistics');
  const mayEdit = isAllowed && !isReadOnly;
  const name = shown.metric.metric;
  const {
    question: { period = 'day', range, object = null },
  } = useShownChart();
  const question = useMemo(
    () => ({ metrics: [name], period, range, compare: 'none' as const, ...(object && { object }) }),
    [name, period, range, object],
  );
  const { data, error, isOld, refetch } = useAnswer(useInsightChartQuery(question, ASKED_ANEW), SLOW_MS);
  const edits = useEdits(shown);
  const title = object
    ? text('statistics.values.of', { name: objectName(object, data?.series[0]?.title ?? null) })
    : text('statistics.values');
  return (
    <Card role="region" aria-label={text('statistics.values')} aria-busy={isOld || (data === undefined && !error)}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={4} wrap="wrap" alignItems="flex-end">
          <PeriodInput period={period} />
          <ObjectInput metric={name} object={object} mayAdd={mayEdit} />
          <Field.Root name="range">
            <RangeMenu hasAll={false} />
          </Field.Root>
          {mayEdit && (
            <Field.Root name="date">
              <Field.Label>{text('statistics.values.addDate')}</Field.Label>
              <DatePicker
                size="S"
                clearLabel={text('range.clear')}
                onChange={(date) => date && change({ range: daysUpTo(pickedDay(date)) })}
              />
            </Field.Root>
          )}
          <Box marginLeft="auto">
            {data && <TileMenu title={title} fileName={`values-${name}`} sheet={valuesSheet(data, name, period, object)} />}
          </Box>
        </Flex>
        {isReadOnly ? (
          <Typography textColor="neutral600">{text('statistics.values.readOnly')}</Typography>
        ) : (
          mayEdit && <Typography textColor="neutral600">{text('statistics.values.hint')}</Typography>
        )}
        {data !== undefined && Boolean(error) && <StaleNotice />}
        {data === undefined ? (
          error ? (
            <TileError error={error} onRetry={refetch} />
          ) : (
            <Skeleton />
          )
        ) : (
          <Box style={{ opacity: isOld ? 0.5 : 1 }}>
            <ValuesTable chart={data} shown={shown} period={period} object={object} edits={mayEdit ? edits : null} />
          </Box>
        )}
        {edits.count > 0 && <UnsavedBar edits={edits} />}
      </Flex>
    </Card>
  );
};
