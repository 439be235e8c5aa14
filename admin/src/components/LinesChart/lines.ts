import type { DefaultTheme } from 'styled-components';
import type { DashboardBucket } from '../../../../contracts/dashboard';
import type { Scale } from '../../format/scales';
import { wholeDay } from '../../format/wholeDay';

/** What tells lines apart, by colour and without it. */
export const LOOKS = {
  first: { color: 'primary600', dash: undefined, isFilled: true },
  second: { color: 'success600', dash: '5 4', isFilled: false },
  before: { color: 'neutral500', dash: '5 4', isFilled: false },
} as const satisfies Record<string, { color: keyof DefaultTheme['colors']; dash: string | undefined; isFilled: boolean }>;

export type Look = keyof typeof LOOKS;

export interface ChartLine {
  look: Look;
  title: string;
  /** One for each bucket that has begun, in order; null for none. */
  values: readonly (number | null)[];
  /** Its buckets, where they are others than those of the axis. */
  starts?: readonly string[];
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
