import { errors } from '@strapi/utils';
import { type Discord, discordsAmong, faultOf, type SettingFault } from '../../../contracts/setting-faults';
import { isSetting, SETTINGS, type SettingName } from '../../../contracts/settings';
import { type InsightConfig, sentenceOf } from '../config';

interface Complaint {
  path: string[];
  message: string;
  name: 'ValidationError';
  /** For the admin, which says it in its reader's language; not there where there is no such setting. */
  fault?: SettingFault;
}

const complaint = (name: string, value: unknown, fault: SettingFault): Complaint => ({
  path: [name],
  message: sentenceOf(value, fault),
  name: 'ValidationError',
  fault,
});

const complaintAbout = (name: string, value: unknown, locked: readonly string[], policies: string[]): Complaint | null => {
  if (!isSetting(name)) {
    const message = `is no setting; there are ${Object.keys(SETTINGS).join(', ')}`;
    return { path: [name], message, name: 'ValidationError' };
  }
  const fault: SettingFault | null = locked.includes(name)
    ? { code: 'locked', values: {} }
    : value === null
      ? null
      : faultOf(name, value, { policies });
  return fault && complaint(name, value, fault);
};

const refuse = (complaints: Complaint[]): void => {
  if (complaints.length > 0) {
    const message = complaints.map(({ path: [name], message: text }) => `${name}: ${text}`).join('; ');
    throw new errors.ValidationError(message, { errors: complaints });
  }
};

/** Lets changes pass each of which can be made. @throws ValidationError (a 400) that names every one that cannot */
export const checkChanges = (
  changes: Readonly<Record<string, unknown>>,
  locked: readonly string[],
  policies: string[],
): Map<SettingName, unknown> => {
  const given = Object.entries(changes);
  refuse(given.flatMap(([name, value]) => complaintAbout(name, value, locked, policies) ?? []));
  return new Map(given.filter((change): change is [SettingName, unknown] => isSetting(change[0])));
};

/** Lets options pass that go together. @throws ValidationError that names those of the changes that do not */
export const checkTogether = (options: InsightConfig, changes: ReadonlyMap<SettingName, unknown>): void => {
  const concerned = ({ names, fault }: Discord): Complaint[] =>
    names.filter((name) => changes.has(name)).map((name) => complaint(name, options[name], fault));
  refuse(discordsAmong(options).flatMap(concerned));
};
