import type { SettingGroup } from '../../../../contracts/setting-groups';
import type { TranslationKey } from '../../translations/getTranslation';

/** The names of the pages of the settings. */
export const TITLES: Record<SettingGroup, TranslationKey> = {
  privacy: 'settings.privacy',
  sessions: 'settings.sessions',
  api: 'settings.api',
  throttle: 'settings.throttle',
};
