import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { faultSentence, isFault } from '../../../admin/src/format/faultTexts';
import type { Drafts } from '../../../admin/src/format/settingDrafts';
import { faultsAmong } from '../../../admin/src/format/settingFaults';
import en from '../../../admin/src/translations/en.json';
import type { SettingName, SettingState } from '../../../contracts/settings';

const state = (name: SettingName, value: unknown): SettingState => ({
  name,
  value,
  default: value,
  isChosen: false,
  isLocked: false,
});
const states = [
  state('silenceMinutes', 30),
  state('allowedHosts', []),
  state('baseRate', '30/minute'),
  state('sessionPolicy', ''),
  state('minPageSize', 1),
  state('pageSize', 10),
  state('maxPageSize', 100),
];
const typed = (name: SettingName, value: unknown): Drafts => ({ [name]: { value, base: undefined } });
const intl = createIntl({ locale: 'en', messages: en });

describe('what is wrong with what is typed', () => {
  it.each<[SettingName, unknown, string]>([
    ['silenceMinutes', '', 'Give a whole number from 1 to 1,440.'],
    ['silenceMinutes', 0, 'Give a whole number from 1 to 1,440.'],
    ['silenceMinutes', 1.5, 'Give a whole number from 1 to 1,440.'],
    ['silenceMinutes', 1_441, 'Give a whole number from 1 to 1,440.'],
    ['allowedHosts', ['a.test', 'https://b.test/c'], 'https://b.test/c is no host. Give it as www.example.com or *.example.com.'],
    ['baseRate', '/minute', 'Give a whole number from 1 to 9,999,999.'],
    ['baseRate', '1.5/minute', 'Give a whole number from 1 to 9,999,999.'],
    ['sessionPolicy', 'global::gone', 'This app has no such policy, or it needs a configuration.'],
    ['pageSize', 200, 'The sizes do not go together: smallest 1, usual 200, largest 100.'],
  ])('%s: %j', (name, value, sentence) => {
    const faults = faultsAmong(states, typed(name, value), ['global::is-partner']);
    expect(Object.keys(faults)).toEqual([name]);
    const fault = faults[name];
    expect(fault && faultSentence(fault, (id, values) => intl.formatMessage({ id }, values))).toBe(sentence);
  });

  it('is nothing where the values can be used', () => {
    const drafts = { ...typed('silenceMinutes', 45), ...typed('sessionPolicy', 'global::is-partner'), ...typed('pageSize', 100) };
    expect(faultsAmong(states, drafts, ['global::is-partner'])).toEqual({});
  });

  it('is nothing where the default is to hold again, nor where the setting is locked', () => {
    expect(faultsAmong(states, typed('silenceMinutes', null), [])).toEqual({});
    expect(faultsAmong([{ ...state('silenceMinutes', 30), isLocked: true }], typed('silenceMinutes', 0), [])).toEqual({});
  });

  it('is said at each of the sizes that were typed and do not go together, and its own fault comes first', () => {
    const drafts = { ...typed('minPageSize', 50), ...typed('maxPageSize', 0) };
    const faults = faultsAmong(states, drafts, []);
    expect(faults.minPageSize?.code).toBe('page-sizes');
    expect(faults.maxPageSize?.code).toBe('least');
    expect(faults.pageSize).toBeUndefined();
  });
});

describe('a fault that the server names', () => {
  it('is one that is known here', () => {
    expect(isFault({ code: 'locked', values: {} })).toBe(true);
    expect(isFault({ code: 'of a later version', values: {} })).toBe(false);
    expect(isFault({ code: 'locked' })).toBe(false);
    expect(isFault(undefined)).toBe(false);
  });
});
