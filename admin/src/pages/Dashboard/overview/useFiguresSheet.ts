import { type DashboardOverview, METRICS, metricOf } from '../../../../../contracts/dashboard';
import { saved } from '../../../format/scales';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { METRIC_LOOKS } from './metrics';

/** The figures of the range as they are saved: lengths of time in seconds, parts of a whole in percent. */
export const useFiguresSheet = (): ((overview: DashboardOverview) => Sheet) => {
  const text = useText();
  return ({ now, before }) => ({
    columns: [
      { key: 'metric', kind: 'text', title: text('metric.title') },
      { key: 'value', kind: 'decimal', title: text('metric.now') },
      ...(before ? [{ key: 'before', kind: 'decimal' as const, title: text('line.before') }] : []),
    ],
    rows: METRICS.map((metric) => {
      const { title, scale } = METRIC_LOOKS[metric];
      const values = [now, ...(before ? [before] : [])].map((figures) => saved(metricOf(figures, metric), scale));
      return { key: metric, values: [text(title), ...values] };
    }),
  });
};
