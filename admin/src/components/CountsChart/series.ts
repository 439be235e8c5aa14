import type { DefaultTheme } from 'styled-components';
import type { Bucket, Point } from '../../../../contracts/reports';
import { wholeDay } from '../../format/wholeDay';

export interface CountsSeries {
  id: 'views' | 'visitors';
  data: { x: string; y: number | null }[];
}

/** What tells the two lines apart, by colour and without it. */
export const LOOKS = {
  views: { color: 'primary600', dash: undefined, isFilled: true },
  visitors: { color: 'success600', dash: '5 4', isFilled: false },
} as const satisfies Record<
  CountsSeries['id'],
  { color: keyof DefaultTheme['colors']; dash: string | undefined; isFilled: boolean }
>;

/** A report's points as the chart draws them; the hours to come of a day have no value yet. */
export const seriesOf = (points: Point[], bucket: Bucket, timeZone: string): [CountsSeries, CountsSeries] => {
  const begun = points.map(({ start }) => start);
  const starts = bucket === 'hour' ? wholeDay(begun, timeZone) : begun;
  const dataOf = (id: CountsSeries['id']) => starts.map((x, index) => ({ x, y: points[index]?.[id] ?? null }));
  return [
    { id: 'views', data: dataOf('views') },
    { id: 'visitors', data: dataOf('visitors') },
  ];
};
