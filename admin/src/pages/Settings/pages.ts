import type { SettingGroup } from '../../../../contracts/setting-groups';
import type { SettingName } from '../../../../contracts/settings';
import type { TranslationKey } from '../../translations/getTranslation';

export interface Section {
  title: TranslationKey;
  names: SettingName[];
  /** How many stand side by side; two, unless it says otherwise. */
  columns?: number;
}

interface SettingsPage {
  subtitle: TranslationKey;
  sections: Section[];
}

/** The pages of the settings, and what is on each. */
export const PAGES: Record<SettingGroup, SettingsPage> = {
  privacy: {
    subtitle: 'settings.privacy.subtitle',
    sections: [
      { title: 'settings.section.readers', names: ['visitors', 'cookieDays', 'ipStorage', 'respectOptOut'] },
      { title: 'settings.section.keeping', names: ['retentionDays', 'whenEntryIsDeleted', 'publicSiteNumbers'] },
      { title: 'settings.section.excluded', names: ['allowedHosts', 'excludedIps', 'excludeStaff'] },
      { title: 'settings.section.proxies', names: ['trustedProxies', 'countryHeader'] },
      { title: 'settings.section.reports', names: ['reportPermission'] },
    ],
  },
  sessions: {
    subtitle: 'settings.sessions.subtitle',
    sections: [{ title: 'settings.section.time', names: ['timeZone', 'silenceMinutes', 'doubleClickSeconds'] }],
  },
  api: {
    subtitle: 'settings.api.subtitle',
    sections: [
      { title: 'settings.section.requests', names: ['apiActions', 'bodyFormats', 'editRecords'] },
      { title: 'settings.section.pages', names: ['minPageSize', 'pageSize', 'maxPageSize'], columns: 3 },
      { title: 'settings.type.sessions', names: ['sessionSearchFields', 'sessionOrderFields', 'sessionPolicy'] },
      { title: 'settings.type.pageViews', names: ['pageViewSearchFields', 'pageViewOrderFields', 'pageViewPolicy'] },
      { title: 'settings.type.interactions', names: ['interactionSearchFields', 'interactionOrderFields', 'interactionPolicy'] },
    ],
  },
  throttle: {
    subtitle: 'settings.throttle.subtitle',
    sections: [
      { title: 'settings.section.collector', names: ['collectorRatePerVisitor', 'collectorRatePerIp'] },
      { title: 'settings.section.callers', names: ['baseRate', 'staffRate', 'staffNames'] },
    ],
  },
};
