/** Where the settings' page shows a setting. */
export const SETTING_GROUPS = ['privacy', 'sessions', 'api', 'throttle'] as const;

export type SettingGroup = (typeof SETTING_GROUPS)[number];
