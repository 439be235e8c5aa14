import type { SettingChange, SettingName, SettingState } from '../../../contracts/settings';

/** What was typed and is not saved yet. */
export interface Draft {
  /** The new value; null for the default. */
  value: unknown;
  /** What held when it was first touched. */
  base: unknown;
}

export type Drafts = Partial<Record<SettingName, Draft>>;

/** Lists are sets here: their order says nothing. */
const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map((item) => String(item)).sort() : value);

export const isSameValue = (one: unknown, other: unknown): boolean => comparable(one) === comparable(other);

/** What a setting would be. */
export const draftedValue = (state: SettingState, draft: Draft | undefined): unknown => {
  if (draft === undefined) {
    return state.value;
  }
  return draft.value === null ? state.default : draft.value;
};

/** Whether a draft would change anything; a default can be chosen, too, and then stays when the default changes. */
const changes = (state: SettingState, value: unknown): boolean =>
  value === null ? state.isChosen : !isSameValue(value, state.value);

/** What to keep of what was typed; undefined when it is what holds. */
export const draftOf = (state: SettingState, value: unknown, earlier: Draft | undefined): Draft | undefined =>
  changes(state, value) ? { value, base: earlier ? earlier.base : state.value } : undefined;

/** Whether somebody else has changed a setting since it was touched here. */
export const isOvertaken = (state: SettingState, draft: Draft | undefined): boolean =>
  draft !== undefined && !isSameValue(draft.base, state.value);

/** What saving would change. */
export const changesOf = (states: readonly SettingState[], drafts: Drafts): SettingChange[] =>
  states.flatMap((state) => {
    const draft = drafts[state.name];
    return draft && !state.isLocked && changes(state, draft.value)
      ? [{ name: state.name, before: state.value, after: draftedValue(state, draft) }]
      : [];
  });
