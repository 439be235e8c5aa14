import { Flex } from '@strapi/design-system';
import { type DashboardCalendar, type Metric, metricOf } from '../../../../../contracts/dashboard';
import { useInsightCalendarQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { SLOW_MS } from '../../../api/useLive';
import { useDayTexts } from '../../../components/sheet/useDayTexts';
import { shadesOf } from '../../../format/heat';
import { SHEET_KINDS, saved } from '../../../format/scales';
import type { Sheet } from '../../../format/sheet';
import { useScaleText } from '../../../translations/useScaleText';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { Tile } from '../tile/Tile';
import { CalendarMap } from './CalendarMap';
import { HeatLegend } from './HeatLegend';
import { METRIC_LOOKS } from './metrics';

/** The chosen metric of each day: of twelve months; where it is filtered, which may be read from single records, of the range. */
export const CalendarTile = ({ metric }: { metric: Metric }) => {
  const text = useText();
  const { whole } = useScaleText();
  const { whole: dayText } = useDayTexts();
  const { question, filters } = useDashboardQuestion();
  const isFiltered = Object.keys(filters).length > 0;
  const range = isFiltered ? question.range : '12m';
  const answer = useAnswer(useInsightCalendarQuery({ ...question, range, compare: 'none' }, ASKED_ANEW), SLOW_MS);
  const { title, scale } = METRIC_LOOKS[metric];
  const daysOf = ({ days }: DashboardCalendar) => days.map((day) => ({ day: day.start, value: metricOf(day, metric) }));
  const sheetOf = (calendar: DashboardCalendar): Sheet => ({
    columns: [
      { key: 'day', kind: 'text', title: text('chart.day'), write: (day) => dayText(String(day)) },
      { key: metric, kind: SHEET_KINDS[scale], title: text(title) },
    ],
    rows: daysOf(calendar).map(({ day, value }) => ({ key: day, values: [day, saved(value, scale)] })),
  });
  return (
    <Tile
      title={text(isFiltered ? 'calendar.title' : 'calendar.title.year', { metric: text(title) })}
      fileName="calendar"
      answer={answer}
      sheetOf={sheetOf}
      isEmpty={(calendar) => daysOf(calendar).every(({ value }) => !value)}
      empty={text('chart.empty')}
      isChart
    >
      {(calendar) => {
        const days = daysOf(calendar);
        const shades = shadesOf(days.map(({ value }) => value));
        return (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <CalendarMap days={days} shades={shades} write={(value) => whole(value, scale)} />
            <HeatLegend shades={shades} write={(value) => whole(value, scale)} />
          </Flex>
        );
      }}
    </Tile>
  );
};
