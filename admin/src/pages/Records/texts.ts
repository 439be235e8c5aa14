import type { RECORD_FIELDS, RecordType } from '../../../../contracts/records';
import type { TranslationKey } from '../../translations/getTranslation';

/** The name of any field of any type of records. */
export type FieldName = { [Type in RecordType]: keyof (typeof RECORD_FIELDS)[Type] }[RecordType];

export const FIELD_TEXTS: Record<FieldName, TranslationKey> = {
  documentId: 'records.field.documentId',
  sessionId: 'records.field.sessionId',
  visitor: 'records.field.visitor',
  userId: 'records.field.userId',
  startTime: 'records.field.startTime',
  endTime: 'records.field.endTime',
  duration: 'records.field.duration',
  views: 'records.field.views',
  interactions: 'records.field.interactions',
  engagedMs: 'records.field.engagedMs',
  bounce: 'records.field.bounce',
  entryPage: 'records.field.entryPage',
  exitPage: 'records.field.exitPage',
  source: 'records.field.source',
  sourceName: 'records.field.sourceName',
  referrer: 'records.field.referrer',
  utmSource: 'records.field.utmSource',
  utmMedium: 'records.field.utmMedium',
  utmCampaign: 'records.field.utmCampaign',
  utmTerm: 'records.field.utmTerm',
  utmContent: 'records.field.utmContent',
  browser: 'records.field.browser',
  os: 'records.field.os',
  device: 'records.field.device',
  screen: 'records.field.screen',
  country: 'records.field.country',
  language: 'records.field.language',
  userAgent: 'records.field.userAgent',
  ipAddress: 'records.field.ipAddress',
  timestamp: 'records.field.timestamp',
  url: 'records.field.url',
  path: 'records.field.path',
  title: 'records.field.title',
  target: 'records.field.target',
  counted: 'records.field.counted',
  scrollDepth: 'records.field.scrollDepth',
  eventType: 'records.field.eventType',
  element: 'records.field.element',
  metadata: 'records.field.metadata',
};

export const TYPE_TEXTS = {
  sessions: {
    title: 'records.sessions',
    subtitle: 'records.sessions.subtitle',
    none: 'records.sessions.none',
    count: 'records.sessions.count',
  },
  'page-views': {
    title: 'records.page-views',
    subtitle: 'records.page-views.subtitle',
    none: 'records.page-views.none',
    count: 'records.page-views.count',
  },
  interactions: {
    title: 'records.interactions',
    subtitle: 'records.interactions.subtitle',
    none: 'records.interactions.none',
    count: 'records.interactions.count',
  },
} as const satisfies Record<RecordType, Record<string, TranslationKey>>;

/** The words for values that are the same on every site, by field. */
export const VALUE_TEXTS: { [Name in FieldName]?: Record<string, TranslationKey> } = {
  source: {
    direct: 'records.source.direct',
    internal: 'records.source.internal',
    search: 'records.source.search',
    social: 'records.source.social',
    'ai-assistant': 'records.source.ai-assistant',
    campaign: 'records.source.campaign',
    referral: 'records.source.referral',
  },
  device: {
    desktop: 'records.device.desktop',
    mobile: 'records.device.mobile',
    tablet: 'records.device.tablet',
    smarttv: 'records.device.smarttv',
    console: 'records.device.console',
    wearable: 'records.device.wearable',
    embedded: 'records.device.embedded',
  },
  screen: {
    xs: 'records.screen.xs',
    sm: 'records.screen.sm',
    md: 'records.screen.md',
    lg: 'records.screen.lg',
    xl: 'records.screen.xl',
  },
  eventType: {
    click: 'records.event.click',
    outbound: 'records.event.outbound',
    download: 'records.event.download',
    scroll: 'records.event.scroll',
    mouse_move: 'records.event.mouse_move',
    form_submit: 'records.event.form_submit',
    input_change: 'records.event.input_change',
    page_resize: 'records.event.page_resize',
    keypress: 'records.event.keypress',
    hover: 'records.event.hover',
  },
  bounce: { true: 'records.yes', false: 'records.no' },
  counted: { true: 'records.yes', false: 'records.no' },
};
