import type { SettingName } from '../../contracts/settings';

const HOSTS = ['www.example.com', '*.example.com', 'localhost:3000', '[::1]:3000', 'xn--mller-kva.example'];
const NETWORKS = [
  '192.0.2.1',
  '192.0.2.0/24',
  '2001:db8::/32',
  '::1',
  '::ffff:192.0.2.1',
  'loopback',
  'linklocal',
  'uniquelocal',
];
const NO_NETWORKS = [
  ['192.0.2.0/33'],
  ['192.0.2.0/0'],
  ['192.0.2.256'],
  ['192.0.2'],
  ['2001:db8::/129'],
  ['2001:db8::1::2'],
  ['192.0.2.0/24/8'],
  ['192.0.2.0/255.255.255.0'],
  ['proxy.example.com'],
  ['fe80::1%eth0'],
  [' 192.0.2.1'],
  [''],
  [7],
  '192.0.2.1',
];
const NO_RATES = ['30', '30/hours', '0/minute', '-1/minute', '1.5/minute', '30 / minute', '12345678/minute', 'OFF', '', 30, null];
const NO_SWITCHES = ['true', 1, 0, null];
const FIELDS = [[], ['userId']];
const NO_POLICIES = ['is-partner', 'global:is-partner', 'global::', 'global::a b', 'admin::isAuthenticatedAdmin', 7, null];
const numbers = (least: number, most: number) => ({
  right: [least, most],
  wrong: [least - 1, most + 1, least + 0.5, String(least), Number.NaN, Number.POSITIVE_INFINITY, null, [least]],
});

/** Of each setting some values that it takes, and some that it does not. */
export const SETTING_VALUES: Record<SettingName, { right: unknown[]; wrong: unknown[] }> = {
  visitors: { right: ['daily', 'client', 'cookie'], wrong: ['weekly', '', 1, null, ['daily']] },
  cookieDays: numbers(1, 390),
  ipStorage: { right: ['none', 'anonymized', 'full'], wrong: ['all', true, null] },
  respectOptOut: { right: [true, false], wrong: NO_SWITCHES },
  publicSiteNumbers: { right: [true, false], wrong: NO_SWITCHES },
  retentionDays: numbers(1, 750),
  whenEntryIsDeleted: { right: ['keep', 'erase'], wrong: ['forget', true, null] },
  allowedHosts: {
    right: [[], HOSTS],
    wrong: [
      ['https://www.example.com'],
      ['*'],
      ['www.*.com'],
      ['example.com/path'],
      ['user@example.com'],
      ['exa mple.com'],
      ['a\\b'],
      [''],
      ['a.example', 'a.example'],
      ['x'.repeat(256)],
      Array.from({ length: 501 }, (_, index) => `${index}.example`),
      [['a.example']],
      'www.example.com',
      null,
    ],
  },
  excludedIps: { right: [[], NETWORKS], wrong: NO_NETWORKS },
  excludeStaff: { right: [true, false], wrong: NO_SWITCHES },
  trustedProxies: { right: [[], NETWORKS], wrong: NO_NETWORKS },
  countryHeader: { right: ['', 'cf-ipcountry', 'X-Country'], wrong: ['cf ipcountry', 'country:', 'ländercode', 7, null] },
  reportPermission: {
    right: ['roles', 'administrators', 'superAdmins'],
    wrong: ['everybody', '', 'role', 'superadmins', true, null, ['roles']],
  },
  timeZone: {
    right: ['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu'],
    wrong: ['Mars/Olympus', '+01:00', '', 7, null],
  },
  silenceMinutes: numbers(1, 1_440),
  doubleClickSeconds: numbers(0, 3_600),
  apiActions: {
    right: [[], ['sessions.list'], ['interactions.create', 'page-views.retrieve']],
    wrong: [['sessions.delete'], ['sessions'], ['sessions.list', 'sessions.list'], 'sessions.list', null],
  },
  bodyFormats: { right: [[], ['json'], ['multipart', 'json', 'form']], wrong: [['xml'], ['json', 'json'], [null], 'json'] },
  pageSize: numbers(1, 1_000),
  maxPageSize: numbers(1, 1_000),
  minPageSize: numbers(1, 1_000),
  sessionSearchFields: { right: FIELDS, wrong: [['duration'], ['startTime'], ['bounce'], ['colour'], ['__proto__'], 'userId'] },
  sessionOrderFields: { right: [...FIELDS, ['startTime', 'bounce', 'views']], wrong: [['colour'], ['toString'], ['path'], null] },
  sessionPolicy: { right: ['', 'global::is-partner', 'api::article.is-owner', 'plugin::shop.is-open'], wrong: NO_POLICIES },
  pageViewSearchFields: { right: [[], ['url', 'title']], wrong: [['target'], ['timestamp'], ['userId']] },
  pageViewOrderFields: { right: [[], ['timestamp', 'engagedMs', 'counted']], wrong: [['target'], ['duration']] },
  pageViewPolicy: { right: ['', 'global::is-partner'], wrong: NO_POLICIES },
  interactionSearchFields: { right: [[], ['eventType', 'element']], wrong: [['metadata'], ['target']] },
  interactionOrderFields: { right: [[], ['timestamp']], wrong: [['metadata'], ['target']] },
  interactionPolicy: { right: ['', 'global::is-partner'], wrong: NO_POLICIES },
  editRecords: { right: [true, false], wrong: NO_SWITCHES },
  collectorRatePerVisitor: { right: ['30/minute', 'off'], wrong: NO_RATES },
  collectorRatePerIp: { right: ['9999999/day', 'off'], wrong: NO_RATES },
  baseRate: { right: ['1/second', '100/hour', 'off'], wrong: NO_RATES },
  staffRate: { right: ['100/minute', 'off'], wrong: NO_RATES },
  staffNames: {
    right: [[], ['Editor', 'Nightly import']],
    wrong: [[''], [' '], ['Editor '], ['Editor', 'Editor'], [7], 'Editor'],
  },
};
