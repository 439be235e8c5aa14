import type { FaultCode, SettingFault } from '../../../contracts/setting-faults';
import type { TranslationKey } from '../translations/getTranslation';
import type { Text } from '../translations/useText';

/** What is wrong, by its code. */
const FAULT_TEXTS: Record<FaultCode, TranslationKey> = {
  switch: 'settings.fault.value',
  text: 'settings.fault.value',
  list: 'settings.fault.value',
  choice: 'settings.fault.value',
  item: 'settings.fault.item',
  number: 'settings.fault.number',
  least: 'settings.fault.number',
  most: 'settings.fault.number',
  length: 'settings.fault.length',
  count: 'settings.fault.count',
  twice: 'settings.fault.twice',
  header: 'settings.fault.header',
  policy: 'settings.fault.policy',
  'unknown-policy': 'settings.fault.policy',
  'time-zone': 'settings.fault.timeZone',
  rate: 'settings.fault.rate',
  host: 'settings.fault.host',
  network: 'settings.fault.network',
  role: 'settings.fault.role',
  'page-sizes': 'settings.fault.pageSizes',
  locked: 'settings.fault.locked',
};

/** Whether the server named a fault that is known here. */
export const isFault = (value: unknown): value is SettingFault =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  Object.hasOwn(FAULT_TEXTS, value.code) &&
  'values' in value &&
  typeof value.values === 'object';

/** Says what is wrong, in the administrator’s language. */
export const faultSentence = ({ code, values }: SettingFault, text: Text): string => text(FAULT_TEXTS[code], values);
