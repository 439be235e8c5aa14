import { recordCapability } from '../../../../contracts/permissions';
import { RECORD_TYPES } from '../../../../contracts/records';
import type { TranslationKey } from '../../translations/getTranslation';
import { INSIGHT_PATH, listPath, STATISTICS_PATH, WEEK_PATH } from '../Records/paths';
import { TYPE_TEXTS } from '../Records/texts';
import type { PAGE_CAPABILITIES } from './capabilities';

export interface InsightPage {
  to: string;
  title: TranslationKey;
  /** The part of the menu that it stands in. */
  section: 'reports' | 'records';
  capability: (typeof PAGE_CAPABILITIES)[number];
}

/** The pages under Insight, in the order of their menu. */
export const PAGES: InsightPage[] = [
  { to: INSIGHT_PATH, title: 'records.nav.dashboard', section: 'reports', capability: 'read-dashboard' },
  { to: WEEK_PATH, title: 'week.title', section: 'reports', capability: 'read-week-report' },
  { to: STATISTICS_PATH, title: 'statistics.title', section: 'reports', capability: 'read-statistics' },
  ...RECORD_TYPES.map((type) => ({
    to: listPath(type),
    title: TYPE_TEXTS[type].title,
    section: 'records' as const,
    capability: recordCapability('read', type),
  })),
];
