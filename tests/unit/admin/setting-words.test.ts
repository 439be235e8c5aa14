import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { listDifference, rateParts, settingWords } from '../../../admin/src/format/settingWords';
import de from '../../../admin/src/translations/de.json';
import en from '../../../admin/src/translations/en.json';
import { SETTINGS, type SettingName } from '../../../contracts/settings';

const speechOf = (locale: string, messages: Record<string, string>) => {
  const intl = createIntl({ locale, messages });
  return {
    text: (id: string, values?: Record<string, string | number>) => intl.formatMessage({ id }, values),
    formatNumber: intl.formatNumber,
    formatList: intl.formatList,
  };
};
const english = speechOf('en', en);
const german = speechOf('de', de);

const ALL_ACTIONS = SETTINGS.apiActions.choices;

describe('a setting’s value in words', () => {
  it.each<[SettingName, unknown, string, string]>([
    ['respectOptOut', true, 'On', 'An'],
    ['respectOptOut', false, 'Off', 'Aus'],
    ['silenceMinutes', 30, '30 minutes', '30 Minuten'],
    ['silenceMinutes', 1_440, '1,440 minutes', '1.440 Minuten'],
    ['retentionDays', 1, '1 day', '1 Tag'],
    ['doubleClickSeconds', 0, '0 seconds', '0 Sekunden'],
    ['maxPageSize', 1_000, '1,000', '1.000'],
    ['visitors', 'cookie', 'By a cookie', 'Durch ein Cookie'],
    ['timeZone', 'Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    ['countryHeader', '', 'None', 'Keiner'],
    ['countryHeader', undefined, 'None', 'Keiner'],
    ['sessionPolicy', '', 'None', 'Keine'],
    ['excludedIps', [], 'None', 'Keine'],
    ['allowedHosts', [], 'Every host', 'Jeder Host'],
    ['allowedHosts', ['a.test', 'b.test', 'c.test'], 'a.test, b.test, and c.test', 'a.test, b.test und c.test'],
    ['bodyFormats', ['json', 'form'], 'JSON and URL-encoded form', 'JSON und URL-kodiertes Formular'],
    ['sessionSearchFields', ['visitor'], 'visitor', 'visitor'],
    ['baseRate', '6000/minute', '6,000 per minute', '6.000 pro Minute'],
    ['baseRate', 'off', 'No limit', 'Unbegrenzt'],
    ['apiActions', ALL_ACTIONS, 'Everything', 'Alles'],
    ['apiActions', [], 'Nothing', 'Nichts'],
    [
      'apiActions',
      ['interactions.create', 'sessions.create', 'sessions.list'],
      'Sessions: List and Create; Interactions: Create',
      'Sitzungen: Auflisten und Anlegen; Interaktionen: Anlegen',
    ],
  ])('%s: %j', (name, value, inEnglish, inGerman) => {
    expect(settingWords(name, value, english)).toBe(inEnglish);
    expect(settingWords(name, value, german)).toBe(inGerman);
  });
});

describe('the parts of a rate', () => {
  it.each([
    ['30/minute', { count: '30', unit: 'minute' }],
    ['/day', { count: '', unit: 'day' }],
    ['off', { count: '', unit: 'off' }],
    ['', { count: '', unit: 'off' }],
  ])('of %j', (rate, parts) => {
    expect(rateParts(rate)).toEqual(parts);
  });
});

describe('the difference of two lists', () => {
  it('is what comes and what goes', () => {
    expect(listDifference(['a', 'b'], ['b', 'c', 'd'])).toEqual({ added: ['c', 'd'], removed: ['a'] });
  });

  it('is left out where it would say the same as the lists', () => {
    expect(listDifference([], ['a'])).toEqual({ added: [], removed: [] });
    expect(listDifference(['a'], [])).toEqual({ added: [], removed: [] });
    expect(listDifference(30, 45)).toEqual({ added: [], removed: [] });
  });
});
