import type { Metric } from '../../../../../contracts/dashboard';
import type { Scale } from '../../../format/scales';
import type { TranslationKey } from '../../../translations/getTranslation';

interface MetricLook {
  title: TranslationKey;
  /** What it means. */
  hint: TranslationKey;
  scale: Scale;
  /** Whether it is good news when it goes down. */
  isLessBetter?: boolean;
}

/** How metrics are shown. */
export const METRIC_LOOKS: Record<Metric, MetricLook> = {
  views: { title: 'views', hint: 'metric.views.hint', scale: 'count' },
  visitors: { title: 'visitors', hint: 'metric.visitors.hint', scale: 'count' },
  sessions: { title: 'metric.sessions', hint: 'metric.sessions.hint', scale: 'count' },
  viewsPerSession: { title: 'metric.viewsPerSession', hint: 'metric.viewsPerSession.hint', scale: 'decimal' },
  bounceRate: { title: 'metric.bounceRate', hint: 'metric.bounceRate.hint', scale: 'percent', isLessBetter: true },
  averageDuration: { title: 'metric.averageDuration', hint: 'metric.averageDuration.hint', scale: 'length' },
  engagedTime: { title: 'metric.engagedTime', hint: 'metric.engagedTime.hint', scale: 'length' },
  interactions: { title: 'metric.interactions', hint: 'metric.interactions.hint', scale: 'count' },
};
