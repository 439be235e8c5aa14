import { describe, expect, it } from 'vitest';
import { changesOf, draftedValue, draftOf, isOvertaken } from '../../../admin/src/format/settingDrafts';
import type { SettingState } from '../../../contracts/settings';

const silence: SettingState = { name: 'silenceMinutes', value: 30, default: 30, isChosen: false, isLocked: false };
const hosts: SettingState = {
  name: 'allowedHosts',
  value: ['a.test', 'b.test'],
  default: [],
  isChosen: true,
  isLocked: false,
};

describe('what is typed into a setting', () => {
  it('is kept beside what held before', () => {
    expect(draftOf(silence, 45, undefined)).toEqual({ value: 45, base: 30 });
    expect(draftOf(silence, 50, { value: 45, base: 20 })).toEqual({ value: 50, base: 20 });
  });

  it('is forgotten when it is what holds', () => {
    expect(draftOf(silence, 30, { value: 45, base: 30 })).toBeUndefined();
    expect(draftOf(hosts, ['b.test', 'a.test'], undefined)).toBeUndefined();
  });

  it('may be the default, which differs from the same value chosen', () => {
    expect(draftOf(hosts, null, undefined)).toEqual({ value: null, base: ['a.test', 'b.test'] });
    expect(draftOf(silence, null, { value: 45, base: 30 })).toBeUndefined();
    expect(draftedValue(hosts, { value: null, base: hosts.value })).toEqual([]);
    expect(draftOf({ ...silence, isChosen: true }, null, undefined)).toEqual({ value: null, base: 30 });
  });

  it('may be empty, which is not what held', () => {
    expect(draftOf(silence, '', undefined)).toEqual({ value: '', base: 30 });
    expect(draftedValue(silence, { value: '', base: 30 })).toBe('');
  });

  it('is overtaken when somebody else changes the setting', () => {
    const draft = { value: 45, base: 30 };
    expect(isOvertaken(silence, draft)).toBe(false);
    expect(isOvertaken({ ...silence, value: 20 }, draft)).toBe(true);
    expect(isOvertaken({ ...silence, value: 20 }, undefined)).toBe(false);
    expect(isOvertaken({ ...hosts, value: ['b.test', 'a.test'] }, { value: [], base: hosts.value })).toBe(false);
  });
});

describe('what saving changes', () => {
  it('is what was typed, compared with what holds by now', () => {
    const drafts = { silenceMinutes: { value: 45, base: 30 }, allowedHosts: { value: null, base: [] } };
    expect(changesOf([{ ...silence, value: 20 }, hosts], drafts)).toEqual([
      { name: 'silenceMinutes', before: 20, after: 45 },
      { name: 'allowedHosts', before: ['a.test', 'b.test'], after: [] },
    ]);
  });

  it('is nothing where nothing was typed, where somebody else did the same, and where the setting is locked by now', () => {
    const drafts = { silenceMinutes: { value: 45, base: 30 } };
    expect(changesOf([silence, hosts], {})).toEqual([]);
    expect(changesOf([{ ...silence, value: 45 }], drafts)).toEqual([]);
    expect(changesOf([{ ...silence, isLocked: true }], drafts)).toEqual([]);
  });
});
