import { type ComponentType, lazy } from 'react';
import type { TranslationKey } from '../../../translations/getTranslation';

export const TABS = [
  'overview',
  'content',
  'sources',
  'audience',
  'interactions',
  'engagement',
  'live',
  'filtered',
  'charts',
] as const;

export type Tab = (typeof TABS)[number];

/** Whether a tab is of the range and its filters: now is no range, and each chart has its own days. */
export const isOfRange = (tab: Tab): boolean => tab !== 'live' && tab !== 'charts';

/** The parts of the dashboard, in their order. Each is loaded when it is opened. */
export const TAB_PARTS: Record<Tab, { title: TranslationKey; Part: ComponentType }> = {
  overview: { title: 'tab.overview', Part: lazy(() => import('../overview/Overview')) },
  content: { title: 'tab.content', Part: lazy(() => import('../content/Content')) },
  sources: { title: 'tab.sources', Part: lazy(() => import('../sources/Sources')) },
  audience: { title: 'tab.audience', Part: lazy(() => import('../audience/Audience')) },
  interactions: { title: 'tab.interactions', Part: lazy(() => import('../interactions/Interactions')) },
  engagement: { title: 'tab.engagement', Part: lazy(() => import('../engagement/Engagement')) },
  live: { title: 'tab.live', Part: lazy(() => import('../live/Live')) },
  filtered: { title: 'tab.filtered', Part: lazy(() => import('../filtered/Filtered')) },
  charts: { title: 'statistics.tab.charts', Part: lazy(() => import('../charts/Charts')) },
};
