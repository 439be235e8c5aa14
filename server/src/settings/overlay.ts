import { discordsAmong, faultOf, type SettingFault } from '../../../contracts/setting-faults';
import { isSetting, type SettingName } from '../../../contracts/settings';
import type { InsightConfig } from '../config';
import type { StoredSetting } from './statements/read-settings';

/** A stored value that does not hold. */
export interface Ignored {
  name: string;
  value: unknown;
  /** Null when this version has no such setting, or the value cannot be read. */
  fault: SettingFault | null;
}

/** What holds. */
export interface Overlaid {
  options: InsightConfig;
  /** The settings that an administrator has chosen. */
  chosen: ReadonlySet<SettingName>;
  ignored: Ignored[];
}

const read = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/**
 * Puts what administrators have chosen over what `config/plugins` says. What is locked there stays. A value that can no longer be used,
 * as after a change of version, is left out: it is no reason not to start.
 */
export const overlay = (given: InsightConfig, stored: readonly StoredSetting[]): Overlaid => {
  const chosen = new Map<SettingName, unknown>();
  const ignored: Ignored[] = [];
  for (const { name, value: json } of stored) {
    const value = read(json);
    const fault = isSetting(name) && value !== undefined ? faultOf(name, value) : null;
    if (!isSetting(name) || value === undefined || fault) {
      ignored.push({ name, value: value ?? json, fault });
    } else if (!given.locked.includes(name)) {
      chosen.set(name, value);
    }
  }
  const merged = (): InsightConfig => ({ ...given, ...Object.fromEntries(chosen) });
  for (const { names, fault } of discordsAmong(merged())) {
    for (const name of names.filter((one) => chosen.has(one))) {
      ignored.push({ name, value: chosen.get(name), fault });
      chosen.delete(name);
    }
  }
  return { options: Object.freeze(merged()), chosen: new Set(chosen.keys()), ignored };
};
