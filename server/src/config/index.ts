import { discordsAmong, faultOf } from '../../../contracts/setting-faults';
import { isSetting, SETTINGS, type SettingName, type SettingValues } from '../../../contracts/settings';
import { DEFAULTS } from './defaults';
import { type Deployment, deployment } from './deployment';
import { sentenceOf, shown } from './sentences';

export type { RedisCluster, RedisPlace } from './redis-place';
export { domainDraft, faultOfText, metricDraft, ofDomain, ofMetric, reference, registrations, text } from './registrations';
export { sentenceOf } from './sentences';
export { day, metricName, period } from './statistic-parts';
export { ofCounted, ofTracker, trackerDraft, trackerRegistrations } from './tracker-registrations';

/** What `config/plugins` says under `insight.config`, with the defaults where it says nothing. */
export type InsightConfig = SettingValues & Deployment;

type GivenOptions = { [Name in keyof InsightConfig]?: InsightConfig[Name] | undefined };

const KNOWN = [...Object.keys(SETTINGS), ...Object.keys(deployment.shape)];

/** Fills in the defaults. A list that is given stays as it is. */
export const optionsFrom = (given: GivenOptions): InsightConfig => {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...DEFAULTS, ...Object.fromEntries(said) };
};

const unknownNames = (given: object): string[] =>
  Object.keys(given)
    .filter((name) => !KNOWN.includes(name))
    .map((name) => `there is no option ${name}; known are ${KNOWN.join(', ')}`);

const settingFaults = (options: InsightConfig): string[] =>
  Object.keys(SETTINGS)
    .filter(isSetting)
    .flatMap((name: SettingName) => {
      const fault = faultOf(name, options[name]);
      return fault ? [`${name}: ${sentenceOf(options[name], fault)}`] : [];
    });

/** Redis' address may hold its password, which belongs into no message. */
const valueAt = (options: unknown, path: PropertyKey[]): string =>
  path[0] === 'redis'
    ? 'the value'
    : shown(path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], options));

const deploymentFaults = (options: InsightConfig): string[] =>
  (deployment.safeParse(options).error?.issues ?? []).map(
    ({ path, message }) => `${String(path[0])}: ${valueAt(options, path)} ${message}`,
  );

const discords = (options: InsightConfig): string[] =>
  discordsAmong(options).map(({ names: [name = 'pageSize'], fault }) => `${name}: ${sentenceOf(options[name], fault)}`);

const complaintsAbout = (given: GivenOptions): string[] => {
  const options = optionsFrom(given);
  const single = [...unknownNames(given), ...settingFaults(options), ...deploymentFaults(options)];
  if (single.length > 0) {
    return single;
  }
  return options.buffer === 'redis' && options.redis === undefined
    ? ['buffer: "redis" needs the option redis, which says where it is']
    : discords(options);
};

export const config = {
  /**
   * None: Strapi would put a default list and one that is given together, entry by entry, and so bring back what was left out. See
   * `optionsFrom`.
   */
  default: {},
  /** @throws when an option is unknown or its value cannot be used, naming the option, the value and what would be right */
  validator(given: unknown): void {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw new Error(`${shown(given)} is no object of options`);
    }
    const complaints = complaintsAbout(given);
    if (complaints.length > 0) {
      throw new Error(complaints.join('; '));
    }
  },
};
