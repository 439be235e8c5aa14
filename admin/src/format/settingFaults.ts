import { discordsAmong, faultOf, type SettingFault } from '../../../contracts/setting-faults';
import type { SettingName, SettingState } from '../../../contracts/settings';
import { type Drafts, draftedValue } from './settingDrafts';

export type Faults = Partial<Record<SettingName, SettingFault>>;

/** What does not go together, said where something was typed. */
const discords = (states: readonly SettingState[], drafts: Drafts): Faults => {
  const sizeOf = (wanted: SettingName): number => {
    const state = states.find(({ name }) => name === wanted);
    return state ? Number(draftedValue(state, drafts[wanted])) : Number.NaN;
  };
  const sizes = { minPageSize: sizeOf('minPageSize'), pageSize: sizeOf('pageSize'), maxPageSize: sizeOf('maxPageSize') };
  return Object.values(sizes).some(Number.isNaN)
    ? {}
    : Object.fromEntries(
        discordsAmong(sizes).flatMap(({ names, fault }) =>
          names.filter((name) => drafts[name]).map((name) => [name, fault] as const),
        ),
      );
};

/** What is wrong with what was typed, as far as it can be said without the server. */
export const faultsAmong = (states: readonly SettingState[], drafts: Drafts, policies: readonly string[]): Faults => {
  const own = states.flatMap(({ name, isLocked }) => {
    const draft = drafts[name];
    const fault = draft && !isLocked && draft.value !== null ? faultOf(name, draft.value, { policies }) : null;
    return fault ? [[name, fault] as const] : [];
  });
  return { ...discords(states, drafts), ...Object.fromEntries(own) };
};
