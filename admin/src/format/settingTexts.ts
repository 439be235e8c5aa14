import type { RecordType } from '../../../contracts/records';
import type { API_ACTIONS, SettingName } from '../../../contracts/settings';
import type { TranslationKey } from '../translations/getTranslation';

interface Texts {
  label: TranslationKey;
  /** One sentence that explains it. */
  help: TranslationKey;
}

/** What the settings are called. */
export const SETTING_TEXTS: Record<SettingName, Texts> = {
  visitors: { label: 'settings.visitors', help: 'settings.visitors.help' },
  cookieDays: { label: 'settings.cookieDays', help: 'settings.cookieDays.help' },
  ipStorage: { label: 'settings.ipStorage', help: 'settings.ipStorage.help' },
  respectOptOut: { label: 'settings.respectOptOut', help: 'settings.respectOptOut.help' },
  publicSiteNumbers: { label: 'settings.publicSiteNumbers', help: 'settings.publicSiteNumbers.help' },
  retentionDays: { label: 'settings.retentionDays', help: 'settings.retentionDays.help' },
  whenEntryIsDeleted: { label: 'settings.whenEntryIsDeleted', help: 'settings.whenEntryIsDeleted.help' },
  allowedHosts: { label: 'settings.allowedHosts', help: 'settings.allowedHosts.help' },
  excludedIps: { label: 'settings.excludedIps', help: 'settings.excludedIps.help' },
  excludeStaff: { label: 'settings.excludeStaff', help: 'settings.excludeStaff.help' },
  trustedProxies: { label: 'settings.trustedProxies', help: 'settings.trustedProxies.help' },
  countryHeader: { label: 'settings.countryHeader', help: 'settings.countryHeader.help' },
  reportPermission: { label: 'settings.reportPermission', help: 'settings.reportPermission.help' },
  timeZone: { label: 'settings.timeZone', help: 'settings.timeZone.help' },
  silenceMinutes: { label: 'settings.silenceMinutes', help: 'settings.silenceMinutes.help' },
  doubleClickSeconds: { label: 'settings.doubleClickSeconds', help: 'settings.doubleClickSeconds.help' },
  apiActions: { label: 'settings.apiActions', help: 'settings.apiActions.help' },
  bodyFormats: { label: 'settings.bodyFormats', help: 'settings.bodyFormats.help' },
  pageSize: { label: 'settings.pageSize', help: 'settings.pageSize.help' },
  maxPageSize: { label: 'settings.maxPageSize', help: 'settings.maxPageSize.help' },
  minPageSize: { label: 'settings.minPageSize', help: 'settings.minPageSize.help' },
  sessionSearchFields: { label: 'settings.sessionSearchFields', help: 'settings.searchFields.help' },
  sessionOrderFields: { label: 'settings.sessionOrderFields', help: 'settings.orderFields.help' },
  sessionPolicy: { label: 'settings.sessionPolicy', help: 'settings.policy.help' },
  pageViewSearchFields: { label: 'settings.pageViewSearchFields', help: 'settings.searchFields.help' },
  pageViewOrderFields: { label: 'settings.pageViewOrderFields', help: 'settings.orderFields.help' },
  pageViewPolicy: { label: 'settings.pageViewPolicy', help: 'settings.policy.help' },
  interactionSearchFields: { label: 'settings.interactionSearchFields', help: 'settings.searchFields.help' },
  interactionOrderFields: { label: 'settings.interactionOrderFields', help: 'settings.orderFields.help' },
  interactionPolicy: { label: 'settings.interactionPolicy', help: 'settings.policy.help' },
  editRecords: { label: 'settings.editRecords', help: 'settings.editRecords.help' },
  collectorRatePerVisitor: { label: 'settings.collectorRatePerVisitor', help: 'settings.collectorRatePerVisitor.help' },
  collectorRatePerIp: { label: 'settings.collectorRatePerIp', help: 'settings.collectorRatePerIp.help' },
  baseRate: { label: 'settings.baseRate', help: 'settings.baseRate.help' },
  staffRate: { label: 'settings.staffRate', help: 'settings.staffRate.help' },
  staffNames: { label: 'settings.staffNames', help: 'settings.staffNames.help' },
};

/** What the choices of a setting are called. */
export const CHOICE_TEXTS: Partial<Record<SettingName, Record<string, TranslationKey>>> = {
  visitors: {
    daily: 'settings.visitors.daily',
    client: 'settings.visitors.client',
    cookie: 'settings.visitors.cookie',
  },
  ipStorage: {
    none: 'settings.ipStorage.none',
    anonymized: 'settings.ipStorage.anonymized',
    full: 'settings.ipStorage.full',
  },
  whenEntryIsDeleted: {
    keep: 'settings.whenEntryIsDeleted.keep',
    erase: 'settings.whenEntryIsDeleted.erase',
  },
  reportPermission: {
    roles: 'settings.reportPermission.roles',
    administrators: 'settings.reportPermission.administrators',
    superAdmins: 'settings.reportPermission.superAdmins',
  },
  bodyFormats: {
    json: 'settings.bodyFormats.json',
    form: 'settings.bodyFormats.form',
    multipart: 'settings.bodyFormats.multipart',
  },
};

/** What settings are when nothing is chosen; elsewhere it is “none”. */
export const EMPTY_TEXTS: Partial<Record<SettingName, TranslationKey>> = {
  allowedHosts: 'settings.allowedHosts.empty',
  countryHeader: 'settings.countryHeader.empty',
  apiActions: 'settings.nothing',
};

export const TYPE_TEXTS: Record<RecordType, TranslationKey> = {
  sessions: 'settings.type.sessions',
  'page-views': 'settings.type.pageViews',
  interactions: 'settings.type.interactions',
};

export const ACTION_TEXTS: Record<(typeof API_ACTIONS)[number], TranslationKey> = {
  list: 'settings.action.list',
  retrieve: 'settings.action.retrieve',
  create: 'settings.action.create',
};

/** A rate’s unit of time, with how many. */
export const RATE_TEXTS = {
  second: 'settings.rate.second',
  minute: 'settings.rate.minute',
  hour: 'settings.rate.hour',
  day: 'settings.rate.day',
} as const satisfies Record<string, TranslationKey>;

/** What is measured in a unit of time. */
export const SETTING_UNITS: Partial<Record<SettingName, 'day' | 'minute' | 'second'>> = {
  cookieDays: 'day',
  retentionDays: 'day',
  silenceMinutes: 'minute',
  doubleClickSeconds: 'second',
};
