import type { Core } from '@strapi/strapi';
import { faultOf } from '../../../contracts/setting-faults';
import { isSetting, SETTINGS, type SettingChange, type SettingName, type SettingState } from '../../../contracts/settings';
import { type InsightConfig, sentenceOf } from '../config';
import { checkChanges, checkTogether } from './check-changes';
import { liveOptions } from './live-options';
import { overlay } from './overlay';
import { usablePolicies } from './policies';
import { readSettings } from './statements/read-settings';
import { writeSettings } from './statements/write-settings';

const NAMES = Object.keys(SETTINGS).filter(isSetting);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const changesBetween = (before: InsightConfig, after: InsightConfig): SettingChange[] =>
  NAMES.filter((name) => !isSame(before[name], after[name])).map((name) => ({ name, before: before[name], after: after[name] }));

/** The options of the plugin: what `config/plugins` says, and over it what administrators have chosen at run time. */
export const settingsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const live = liveOptions(strapi);
  const { given } = live;

  /** What names a policy that the app does not have. */
  const withoutPolicy = (options: InsightConfig): string[] => {
    const policies = usablePolicies(strapi);
    return NAMES.flatMap((name) => {
      const fault = faultOf(name, options[name], { policies });
      return fault ? [`${name}: ${sentenceOf(options[name], fault)}`] : [];
    });
  };

  return {
    options: (): InsightConfig => live.now().options,
    onChange: live.onChange,
    refresh: live.refresh,
    policies: (): string[] => usablePolicies(strapi),

    /**
     * Reads what is stored, now and every few seconds.
     * @throws when `config/plugins` names a policy that there is not, and what the database throws
     */
    async start(): Promise<void> {
      const complaints = withoutPolicy(given);
      if (complaints.length > 0) {
        throw new Error(`Error regarding insight config: ${complaints.join('; ')}`);
      }
      await live.start();
      // It is not ignored: who asked for a guard does not want the door left open when it is missing.
      for (const complaint of withoutPolicy(live.now().options)) {
        strapi.log.error(`Insight's setting ${complaint}. Requests that it should judge are refused.`);
      }
    },
    stop: live.stop,

    /** Every setting as it stands. */
    states(): SettingState[] {
      const { options, chosen } = live.now();
      return NAMES.map((name) => ({
        name,
        value: options[name],
        default: given[name],
        isChosen: chosen.has(name),
        isLocked: given.locked.includes(name),
      }));
    },

    /**
     * Changes settings, all or none. Here it holds at once, on other instances within seconds.
     * @param changes the values by name; null lets the default hold again
     * @returns what holds now that did not before
     * @throws ValidationError that names each change that cannot be made
     */
    async change(changes: Readonly<Record<string, unknown>>): Promise<SettingChange[]> {
      const wanted = checkChanges(changes, given.locked, usablePolicies(strapi));
      const defaultFor = ([name, value]: [SettingName, unknown]) => [name, value === null ? given[name] : value];
      const json = new Map([...wanted].map(([name, value]) => [name, value === null ? null : JSON.stringify(value)]));
      const changed = await strapi.db.transaction(async ({ trx }) => {
        const { options: before } = overlay(given, await readSettings(trx));
        checkTogether({ ...before, ...Object.fromEntries([...wanted].map(defaultFor)) }, wanted);
        await writeSettings(trx, json);
        return changesBetween(before, overlay(given, await readSettings(trx)).options);
      });
      await live.refresh();
      return changed;
    },
  };
};

export type SettingsService = ReturnType<typeof settingsService>;

const known = new WeakMap<Core.Strapi, SettingsService>();

/** The service as the other rooms call it. Strapi's own way to it would cost the hottest path too much. */
export const settingsOf = (strapi: Core.Strapi): SettingsService => {
  let service = known.get(strapi);
  if (!service) {
    service = strapi.plugin('insight').service('settings') as SettingsService;
    known.set(strapi, service);
  }
  return service;
};
