import { CHART_FILLS, CHART_LOOKS, type ChartLook, type ChartQuestion, MOST_CHART_METRICS } from '../../../contracts/charts';
import { STATISTIC_PERIODS } from '../../../contracts/statistics';
import { questionIn } from './dashboardQuestion';
import { objectIn, objectKey } from './objectText';

/** A chart as its address says it. */
export interface ShownChart {
  look: ChartLook;
  question: ChartQuestion & { metrics: string[] };
}

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], text: string | null): Value =>
  values.find((value) => value === text) ?? values[0];

const listIn = (text: string | null): string[] => [...new Set((text ?? '').split(',').filter(Boolean))];

/** The chart that an address asks for; what it does not say is as usual. @param metrics where it names none */
export const chartIn = (address: URLSearchParams, metrics: readonly string[]): ShownChart => {
  const { range, compare } = questionIn(address);
  const named = listIn(address.get('metrics')).slice(0, MOST_CHART_METRICS);
  const by = listIn(address.get('by'));
  const object = objectIn(address.get('object'));
  const groupBy = address.get('groupBy') ?? '';
  return {
    look: oneOf(CHART_LOOKS, address.get('look')),
    question: {
      metrics: named.length > 0 ? named : [...metrics],
      period: oneOf(STATISTIC_PERIODS, address.get('period')),
      range: range === 'all' ? '30d' : range,
      compare,
      fill: oneOf(CHART_FILLS, address.get('fill')),
      ...(object ? { object } : by.length > 0 && { by, ...(by.includes(groupBy) && { groupBy }) }),
    },
  };
};

/** The address of a saved chart's builder; what is as usual is left out. */
export const chartAddress = ({ look, question }: ShownChart, id: number): string => {
  const { metrics, period, range, compare, fill, object, by, groupBy } = question;
  const said = {
    saved: String(id),
    metrics: metrics.join(','),
    look: look === 'line' ? undefined : look,
    period: period === 'day' ? undefined : period,
    range: range === '30d' ? undefined : range,
    compare: compare === 'before' ? undefined : compare,
    fill: fill === 'null' ? undefined : fill,
    object: object ? objectKey(object) : undefined,
    by: by?.join(','),
    groupBy: groupBy === 'object' ? undefined : groupBy,
  };
  return String(new URLSearchParams(Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]))));
};
