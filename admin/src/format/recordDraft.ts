import type { RecordType } from '../../../contracts/records';
import type { TranslationKey } from '../translations/getTranslation';

const OF_READER = ['referrer', 'language', 'screen', 'userAgent', 'ipAddress'] as const;

const OF_PAGE = ['targetType', 'targetId', 'locale', 'sessionId', 'documentId', ...OF_READER] as const;

/** What is asked for when a record is created by hand, in this order. An entry's type and id are asked for one by one. */
export const RECORD_INPUTS = {
  sessions: ['visitor', 'userId', 'startTime', 'endTime', 'sessionId', 'url', ...OF_READER],
  'page-views': ['url', 'visitor', 'timestamp', 'title', ...OF_PAGE],
  interactions: ['url', 'eventType', 'visitor', 'timestamp', 'element', 'metadata', ...OF_PAGE],
} as const satisfies Record<RecordType, readonly string[]>;

export type RecordInput = (typeof RECORD_INPUTS)[RecordType][number];

/** What was typed and chosen; times are as ISO 8601 writes them. */
export type RecordDraft = { readonly [Name in RecordInput]?: string };

export const NEEDED: Record<RecordType, readonly RecordInput[]> = {
  sessions: ['visitor'],
  'page-views': ['url', 'visitor'],
  interactions: ['url', 'eventType', 'visitor'],
};

const isAddress = (value: string): boolean => /^https?:\/\//i.test(value) && URL.canParse(value);

const objectIn = (json: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isId = (value: string): boolean => /^[\w-]{8,64}$/.test(value);

const isOwnId = { isRight: isId, fault: 'records.create.fault.id' } as const;

/** What can be said of a value on its own; the server has the last word. */
const CHECKS: { [Name in RecordInput]?: { isRight(value: string): boolean; fault: TranslationKey } } = {
  visitor: isOwnId,
  sessionId: isOwnId,
  documentId: isOwnId,
  url: { isRight: isAddress, fault: 'records.create.fault.url' },
  eventType: { isRight: (value) => /^[a-z0-9_.:-]{1,64}$/.test(value), fault: 'records.create.fault.eventType' },
  metadata: { isRight: (value) => objectIn(value) !== undefined, fault: 'records.create.fault.metadata' },
};

const saidIn = (draft: RecordDraft, name: RecordInput): string => draft[name]?.trim() ?? '';

/** What is wrong with a value of a draft, or that it is needed; undefined when nothing is. */
export const faultIn = (type: RecordType, draft: RecordDraft, name: RecordInput): TranslationKey | undefined => {
  const value = saidIn(draft, name);
  if (value === '') {
    const other = { targetType: 'targetId', targetId: 'targetType' } as const;
    const isHalf = (name === 'targetType' || name === 'targetId') && saidIn(draft, other[name]) !== '';
    return isHalf ? 'records.create.fault.entry' : NEEDED[type].includes(name) ? 'records.create.fault.needed' : undefined;
  }
  if (name === 'endTime' && value < saidIn(draft, 'startTime')) {
    return 'records.create.fault.endTime';
  }
  const check = CHECKS[name];
  return check && !check.isRight(value) ? check.fault : undefined;
};

/** The record that a draft without a fault asks for. */
export const recordIn = (type: RecordType, draft: RecordDraft): Record<string, unknown> => {
  const said = RECORD_INPUTS[type].flatMap((name) => (saidIn(draft, name) === '' ? [] : [[name, saidIn(draft, name)] as const]));
  const { targetType: uid, targetId: documentId, locale, metadata, ...record } = Object.fromEntries(said);
  return {
    ...record,
    ...(metadata && { metadata: objectIn(metadata) }),
    ...(uid ? { target: { uid, documentId, ...(locale && { locale }) } } : locale && { locale }),
  };
};

const OF_TARGET: Record<string, RecordInput> = { uid: 'targetType', documentId: 'targetId', locale: 'locale' };

/** Where a field of a record, named as the server names it, is typed. */
export const inputOf = (type: RecordType, path: string): RecordInput | undefined => {
  const [field = '', part = ''] = path.split('.');
  const name = field === 'target' ? (OF_TARGET[part] ?? 'targetId') : field;
  return RECORD_INPUTS[type].find((input) => input === name);
};
