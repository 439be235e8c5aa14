import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DashboardPattern, Metric } from '../../../../../contracts/dashboard';
import { useInsightPatternQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { SLOW_MS } from '../../../api/useLive';
import { shadesOf } from '../../../format/heat';
import type { Sheet, SheetValue } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { Tile } from '../tile/Tile';
import { HeatLegend } from './HeatLegend';
import { METRIC_LOOKS } from './metrics';
import { PatternMap } from './PatternMap';
import { useHours } from './useHours';
import { useWeekdays } from './useWeekdays';

/** What hours are told apart by; others are shown by views. */
const COUNTED = ['views', 'sessions', 'interactions'] as const;

const DAY_KEYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** How much there is in each hour of the days of the week, on average over the days of the range. */
export const PatternTile = ({ metric }: { metric: Metric }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const weekdays = useWeekdays('long');
  const hours = useHours();
  const { question } = useDashboardQuestion();
  const answer = useAnswer(useInsightPatternQuery({ ...question, compare: 'none' }, ASKED_ANEW), SLOW_MS);
  const counted = COUNTED.find((name) => name === metric) ?? 'views';
  const write = (value: number) => formatNumber(value, { maximumFractionDigits: 1 });
  const valuesOf = (pattern: DashboardPattern) =>
    pattern.hours.map((row, day) =>
      row.map((hour) => Math.round((10 * hour[counted]) / Math.max(1, pattern.days[day] ?? 1)) / 10),
    );
  const sheetOf = (pattern: DashboardPattern): Sheet => {
    const values = valuesOf(pattern);
    const writeCell = (value: SheetValue) => (typeof value === 'number' ? write(value) : String(value));
    return {
      columns: [
        { key: 'hour', kind: 'text', title: text('pattern.hour'), write: (hour) => hours[Number(hour)] ?? '' },
        ...DAY_KEYS.map((key, day) => ({ key, kind: 'decimal' as const, title: weekdays[day] ?? key, write: writeCell })),
      ],
      rows: hours.map((_, hour) => ({ key: String(hour), values: [hour, ...values.map((row) => row[hour] ?? 0)] })),
    };
  };
  return (
    <Tile
      title={text('pattern.title', { metric: text(METRIC_LOOKS[counted].title) })}
      hint={text('pattern.hint')}
      fileName="hours"
      answer={answer}
      sheetOf={sheetOf}
      isEmpty={({ hours: rows }) => rows.every((row) => row.every((hour) => hour[counted] === 0))}
      empty={text('chart.empty')}
      isChart
    >
      {(pattern) => {
        const values = valuesOf(pattern);
        const shades = shadesOf(values.flat());
        return (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <PatternMap values={values} shades={shades} />
            <HeatLegend shades={shades} write={write} />
          </Flex>
        );
      }}
    </Tile>
  );
};
