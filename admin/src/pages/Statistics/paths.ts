import { chartAddress, type ShownChart } from '../../format/chartAddress';
import { STATISTICS_PATH } from '../Records/paths';

/** Where a metric is shown. */
export const metricPath = (metric: string): string => `${STATISTICS_PATH}/metrics/${encodeURIComponent(metric)}`;

/** Where trackers are made and changed. */
export const TRACKER_PATH = `${STATISTICS_PATH}/trackers`;

/** Where charts are built. */
export const CHART_PATH = `${STATISTICS_PATH}/chart`;

export const savedChartPath = (chart: ShownChart & { id: number }): string => `${CHART_PATH}?${chartAddress(chart, chart.id)}`;
