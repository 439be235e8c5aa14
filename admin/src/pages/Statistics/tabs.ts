import { type ComponentType, lazy } from 'react';
import type { TranslationKey } from '../../translations/getTranslation';

export const STATISTICS_TABS = ['metrics', 'charts', 'trackers'] as const;

/** The parts of the page, in their order. Each is loaded when it is opened. */
export const STATISTICS_PARTS: Record<(typeof STATISTICS_TABS)[number], { title: TranslationKey; Part: ComponentType }> = {
  metrics: { title: 'statistics.tab.metrics', Part: lazy(() => import('./metrics/MetricsTab')) },
  charts: { title: 'statistics.tab.charts', Part: lazy(() => import('./charts/ChartsTab')) },
  trackers: { title: 'statistics.tab.trackers', Part: lazy(() => import('./trackers/TrackersTab')) },
};
