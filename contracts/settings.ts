import { RECORD_TYPES, type RecordType } from './record-types';
import type { SettingGroup } from './setting-groups';

/** What a setting's value is, and within which bounds. */
export type SettingKind =
  | { kind: 'choice'; choices: readonly string[] }
  /** Any of these, in no order. */
  | { kind: 'choices'; choices: readonly string[] }
  | { kind: 'switch' }
  | { kind: 'number'; least: number; most: number }
  /** One text, `''` for none. */
  | { kind: 'text'; format: 'header' | 'policy' | 'time-zone' }
  /** Any number of texts. */
  | { kind: 'texts'; format: 'host' | 'network' | 'role' }
  /** `30/minute`: so many a second, minute, hour or day; `off` for any number. */
  | { kind: 'rate' }
  /** Some of the fields of a type of records: those that are searched, or those that lists may be ordered by. */
  | { kind: 'fields'; type: RecordType; use: 'search' | 'order' };

export type SettingDefinition = SettingKind & { group: SettingGroup };

/** What can be done with each type of records through the API. */
export const API_ACTIONS = ['list', 'retrieve', 'create'] as const;

export const BODY_FORMATS = ['json', 'form', 'multipart'] as const;

/** The settings that administrators change at run time, by the names that `config/plugins` gives them. */
export const SETTINGS = {
  visitors: { group: 'privacy', kind: 'choice', choices: ['daily', 'client', 'cookie'] },
  cookieDays: { group: 'privacy', kind: 'number', least: 1, most: 390 },
  ipStorage: { group: 'privacy', kind: 'choice', choices: ['none', 'anonymized', 'full'] },
  respectOptOut: { group: 'privacy', kind: 'switch' },
  /** Whether anyone may read the numbers of the whole site, as widgets show them. */
  publicSiteNumbers: { group: 'privacy', kind: 'switch' },
  retentionDays: { group: 'privacy', kind: 'number', least: 1, most: 750 },
  /** What becomes of the numbers of an entry that is deleted. */
  whenEntryIsDeleted: { group: 'privacy', kind: 'choice', choices: ['keep', 'erase'] },
  allowedHosts: { group: 'privacy', kind: 'texts', format: 'host' },
  excludedIps: { group: 'privacy', kind: 'texts', format: 'network' },
  excludeStaff: { group: 'privacy', kind: 'switch' },
  trustedProxies: { group: 'privacy', kind: 'texts', format: 'network' },
  countryHeader: { group: 'privacy', kind: 'text', format: 'header' },
  /** Who may see the seven-day report: the roles that have its permission, every administrator, or super administrators only. */
  reportPermission: { group: 'privacy', kind: 'choice', choices: ['roles', 'administrators', 'superAdmins'] },
  timeZone: { group: 'sessions', kind: 'text', format: 'time-zone' },
  silenceMinutes: { group: 'sessions', kind: 'number', least: 1, most: 1_440 },
  doubleClickSeconds: { group: 'sessions', kind: 'number', least: 0, most: 3_600 },
  /** Of `sessions.list`, `sessions.retrieve`, `sessions.create` and so on: those that are on. */
  apiActions: {
    group: 'api',
    kind: 'choices',
    choices: RECORD_TYPES.flatMap((type) => API_ACTIONS.map((action) => `${type}.${action}` as const)),
  },
  bodyFormats: { group: 'api', kind: 'choices', choices: BODY_FORMATS },
  pageSize: { group: 'api', kind: 'number', least: 1, most: 1_000 },
  maxPageSize: { group: 'api', kind: 'number', least: 1, most: 1_000 },
  minPageSize: { group: 'api', kind: 'number', least: 1, most: 1_000 },
  sessionSearchFields: { group: 'api', kind: 'fields', type: 'sessions', use: 'search' },
  sessionOrderFields: { group: 'api', kind: 'fields', type: 'sessions', use: 'order' },
  sessionPolicy: { group: 'api', kind: 'text', format: 'policy' },
  pageViewSearchFields: { group: 'api', kind: 'fields', type: 'page-views', use: 'search' },
  pageViewOrderFields: { group: 'api', kind: 'fields', type: 'page-views', use: 'order' },
  pageViewPolicy: { group: 'api', kind: 'text', format: 'policy' },
  interactionSearchFields: { group: 'api', kind: 'fields', type: 'interactions', use: 'search' },
  interactionOrderFields: { group: 'api', kind: 'fields', type: 'interactions', use: 'order' },
  interactionPolicy: { group: 'api', kind: 'text', format: 'policy' },
  /** Whether administrators may create and edit records by hand. */
  editRecords: { group: 'api', kind: 'switch' },
  collectorRatePerVisitor: { group: 'throttle', kind: 'rate' },
  collectorRatePerIp: { group: 'throttle', kind: 'rate' },
  baseRate: { group: 'throttle', kind: 'rate' },
  staffRate: { group: 'throttle', kind: 'rate' },
  /** The names of tokens and roles that count as staff, beside administrators. */
  staffNames: { group: 'throttle', kind: 'texts', format: 'role' },
} as const satisfies Record<string, SettingDefinition>;

export type SettingName = keyof typeof SETTINGS;

/** Whether there is a setting of that name. */
export const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

type ValueOf<Definition extends SettingDefinition> = Definition extends { kind: 'choice'; choices: readonly (infer Choice)[] }
  ? Choice
  : Definition extends { kind: 'choices'; choices: readonly (infer Choice)[] }
    ? Choice[]
    : Definition extends { kind: 'switch' }
      ? boolean
      : Definition extends { kind: 'number' }
        ? number
        : Definition extends { kind: 'texts' | 'fields' }
          ? string[]
          : string;

/** A value for every setting. */
export type SettingValues = { [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };

/** A setting as it stands. */
export interface SettingState {
  name: SettingName;
  value: unknown;
  /** What holds where nothing else was chosen: what `config/plugins` says, or else the plugin itself. */
  default: unknown;
  /** Whether an administrator has chosen the value. */
  isChosen: boolean;
  /** Whether `config/plugins` lists it under `locked`: then it can be changed there only. */
  isLocked: boolean;
}

/** What was changed, or would be. */
export interface SettingChange {
  name: SettingName;
  before: unknown;
  after: unknown;
}

/** `GET /insight/settings`; `PUT /insight/settings` takes `{ changes: { [name]: value } }`, null for the default, and answers this too. */
export interface SettingsAnswer {
  settings: SettingState[];
  /** What this request changed. */
  changed: SettingChange[];
  /** The names that a setting of the format `policy` may have, beside `''`. */
  policies: string[];
}
