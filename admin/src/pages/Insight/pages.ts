import { type Capability, recordCapability } from '../../../../contracts/permissions';
import { RECORD_TYPES } from '../../../../contracts/records';
import { permissionsFor } from '../../permissions';
import type { TranslationKey } from '../../translations/getTranslation';
import { INSIGHT_PATH, listPath, WEEK_PATH } from '../Records/paths';
import { TYPE_TEXTS } from '../Records/texts';

export interface InsightPage {
  to: string;
  title: TranslationKey;
  /** The part of the menu that it stands in. */
  section: 'reports' | 'records';
  capability: Capability;
}

/** The pages under Insight, in the order of their menu. */
export const PAGES: InsightPage[] = [
  { to: INSIGHT_PATH, title: 'records.nav.dashboard', section: 'reports', capability: 'read-dashboard' },
  { to: WEEK_PATH, title: 'week.title', section: 'reports', capability: 'read-week-report' },
  ...RECORD_TYPES.map((type) => ({
    to: listPath(type),
    title: TYPE_TEXTS[type].title,
    section: 'records' as const,
    capability: recordCapability('read', type),
  })),
];

export const PAGE_CAPABILITIES = PAGES.map(({ capability }) => capability);

/** Who may open any of the pages is shown the menu's link. */
export const PAGE_PERMISSIONS = PAGE_CAPABILITIES.flatMap(permissionsFor);
