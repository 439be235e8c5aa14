import { Box, Typography } from '@strapi/design-system';
import { SheetTable } from '../../../components/sheet/SheetTable';
import { useDayTexts } from '../../../components/sheet/useDayTexts';
import { objectName } from '../../../format/objectText';
import type { FileValue } from '../../../format/statisticsFile';
import { useText } from '../../../translations/useText';
import { PERIOD_TEXTS } from '../forms/metricTexts';
import { useMetrics } from '../useMetrics';

const SHOWN = 5;

/** The first values of a file, as they would be written. */
export const ImportPreview = ({ values }: { values: readonly FileValue[] }) => {
  const text = useText();
  const { metricOf } = useMetrics();
  const { whole: wholeDay } = useDayTexts();
  if (values.length === 0) {
    return null;
  }
  const column = (key: string, title: string) => ({ key, kind: 'text' as const, title });
  return (
    <Box style={{ overflowX: 'auto' }}>
      <SheetTable
        title={text('statistics.import.preview')}
        sheet={{
          columns: [
            column('metric', text('statistics.metric')),
            column('of', text('statistics.of')),
            column('period', text('statistics.period')),
            column('date', text('chart.day')),
            column('value', text('statistics.value')),
          ],
          rows: values.slice(0, SHOWN).map(({ line, value: { metric, object = null, period = 'day', date, value } }) => ({
            key: String(line),
            values: [
              metricOf(metric).fullName,
              object ? objectName(object, null) : text('statistics.of.together'),
              text(PERIOD_TEXTS[period]),
              wholeDay(date),
              value === null ? '–' : metricOf(metric).whole(value),
            ],
          })),
        }}
      />
      {values.length > SHOWN && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
          {text('statistics.import.more', { count: values.length - SHOWN })}
        </Typography>
      )}
    </Box>
  );
};
