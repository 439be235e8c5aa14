import type { DefaultTheme } from 'styled-components';
import type { DashboardBucket } from '../../../../contracts/dashboard';
import type { Scale } from '../../format/scales';
import { wholeDay } from '../../format/wholeDay';

/** What tells lines apart, by colour and without it. */
export const LOOKS = {
  first: { color: 'primary600', dash: undefined, isFilled: true },
  second: { color: 'success600', dash: '5 4', isFilled: false },
  before: { color: 'neutral500', dash: '5 4', isFilled: false },
  // Of many: the colours begin anew with dashes, so that no two are alike.
  series1: { color: 'primary600', dash: undefined, isFilled: false },
  series2: { color: 'success600', dash: undefined, isFilled: false },
  series3: { color: 'warning600', dash: undefined, isFilled: false },
  series4: { color: 'danger600', dash: undefined, isFilled: false },
  series5: { color: 'alternative600', dash: undefined, isFilled: false },
  series6: { color: 'primary600', dash: '6 3', isFilled: false },
  series7: { color: 'success600', dash: '6 3', isFilled: false },
  series8: { color: 'warning600', dash: '6 3', isFilled: false },
  series9: { color: 'danger600', dash: '6 3', isFilled: false },
  series10: { color: 'alternative600', dash: '6 3', isFilled: false },
} as const satisfies Record<string, { color: keyof DefaultTheme['colors']; dash: string | undefined; isFilled: boolean }>;

export const SERIES_LOOKS = [
  'series1',
  'series2',
  'series3',
  'series4',
  'series5',
  'series6',
  'series7',
  'series8',
  'series9',
  'series10',
] as const;

export type Look = keyof typeof LOOKS;

/** Bars that have the colour of others are lighter. */
export const barOpacity = (look: Look): number => (LOOKS[look].dash ? 0.5 : 1);

export interface ChartLine {
  look: Look;
  title: string;
  /** One for each bucket that has begun, in order; null for none. */
  values: readonly (number | null)[];
  /** Its buckets, where they are others than those of the axis. */
  starts?: readonly string[];
}

/** How values that have no scale of the dashboard's are written, and where their axis has ticks. */
export interface ValueAxis {
  whole(value: number): string;
  onAxis(value: number): string;
  ticks(least: number, most: number, count: number): number[];
}

export interface LinesChartProps {
  /** The buckets of the axis that have begun. */
  starts: readonly string[];
  lines: readonly ChartLine[];
  bucket: DashboardBucket;
  /** The site's time zone. */
  timeZone: string;
  /** In pixels. */
  height: number;
  /** What the values are. */
  scale?: Scale;
  /** In place of a scale. */
  axis?: ValueAxis;
  /** What is said of the axis of the values. */
  valueName?: string;
  /** What happened in a bucket, by its start. */
  marks?: ReadonlyMap<string, readonly string[]>;
  /** For small places: fewer labels, and no names of the axes. */
  isSmall?: boolean;
}

export interface LineSeries {
  id: Look;
  data: { x: string; y: number | null }[];
}

/** The buckets of the axis: the hours to come of a day have a place already. */
export const axisStarts = (starts: readonly string[], bucket: DashboardBucket, timeZone: string): string[] =>
  bucket === 'hour' ? wholeDay(starts, timeZone) : [...starts];

/** Lines as nivo draws them; what a line has beyond the axis is left out. The first is drawn last, above the others. */
export const seriesOf = (lines: readonly ChartLine[], starts: readonly string[]): LineSeries[] =>
  lines.map(({ look, values }) => ({ id: look, data: starts.map((x, index) => ({ x, y: values[index] ?? null })) })).reverse();
