import type { IntlShape } from 'react-intl';
import { RECORD_TYPES } from '../../../contracts/records';
import { API_ACTIONS, SETTINGS, type SettingName } from '../../../contracts/settings';
import type { Text } from '../translations/useText';
import { ACTION_TEXTS, CHOICE_TEXTS, EMPTY_TEXTS, RATE_TEXTS, SETTING_UNITS, TYPE_TEXTS } from './settingTexts';

/** How values are said in the administrator's language. */
export interface Speech extends Pick<IntlShape, 'formatNumber' | 'formatList'> {
  text: Text;
}

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A rate's parts: `30/minute`, or `off`. */
export const rateParts = (value: unknown): { count: string; unit: keyof typeof RATE_TEXTS | 'off' } => {
  const [count = '', unit = ''] = String(value).split('/');
  return unit in RATE_TEXTS ? { count, unit: unit as keyof typeof RATE_TEXTS } : { count: '', unit: 'off' };
};

const rateWords = (value: unknown, { text }: Speech): string => {
  const { count, unit } = rateParts(value);
  return unit === 'off' ? text('settings.rate.off') : text(RATE_TEXTS[unit], { count: Number(count) });
};

/** “Sessions: list and create; Interactions: list” */
const actionWords = (actions: readonly string[], { text, formatList }: Speech): string =>
  RECORD_TYPES.flatMap((type) => {
    const own = API_ACTIONS.filter((action) => actions.includes(`${type}.${action}`));
    return own.length > 0 ? [`${text(TYPE_TEXTS[type])}: ${formatList(own.map((action) => text(ACTION_TEXTS[action])))}`] : [];
  }).join('; ');

const listWords = (name: SettingName, items: readonly string[], speech: Speech): string => {
  const { kind } = SETTINGS[name];
  if (items.length === 0) {
    return speech.text(EMPTY_TEXTS[name] ?? 'settings.none');
  }
  if (name === 'apiActions') {
    return items.length === SETTINGS.apiActions.choices.length ? speech.text('settings.everything') : actionWords(items, speech);
  }
  return speech.formatList(kind === 'choices' ? items.map((item) => choiceWords(name, item, speech)) : items);
};

/** What one of a setting's choices is called. */
export const choiceWords = (name: SettingName, choice: string, { text }: Pick<Speech, 'text'>): string => {
  const key = CHOICE_TEXTS[name]?.[choice];
  return key ? text(key) : choice;
};

/** A setting's value as one would say it. */
export const settingWords = (name: SettingName, value: unknown, speech: Speech): string => {
  const { text, formatNumber } = speech;
  const unit = SETTING_UNITS[name];
  switch (SETTINGS[name].kind) {
    case 'switch':
      return text(value === true ? 'settings.on' : 'settings.off');
    case 'number':
      return formatNumber(Number(value), unit && { style: 'unit', unit, unitDisplay: 'long' });
    case 'rate':
      return rateWords(value, speech);
    case 'choice':
      return choiceWords(name, String(value), speech);
    case 'text':
      return typeof value === 'string' && value !== '' ? value : text(EMPTY_TEXTS[name] ?? 'settings.none');
    default:
      return listWords(name, textsIn(value), speech);
  }
};

/** What a change of a list adds to it and takes from it; nothing where there was none before, or is none after. */
export const listDifference = (before: unknown, after: unknown): { added: string[]; removed: string[] } => {
  const [old, now] = [textsIn(before), textsIn(after)];
  return old.length > 0 && now.length > 0
    ? { added: now.filter((item) => !old.includes(item)), removed: old.filter((item) => !now.includes(item)) }
    : { added: [], removed: [] };
};
