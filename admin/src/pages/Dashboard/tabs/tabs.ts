import { type ComponentType, lazy } from 'react';
import type { TranslationKey } from '../../../translations/getTranslation';

export const TABS = ['overview'] as const;

export type Tab = (typeof TABS)[number];

/** The parts of the dashboard, in their order. Each is loaded when it is opened. */
export const TAB_PARTS: Record<Tab, { title: TranslationKey; Part: ComponentType }> = {
  overview: { title: 'tab.overview', Part: lazy(() => import('../overview/Overview')) },
};
