import { readFile, stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { Reader, type Response } from 'maxmind';
import { optionsOf } from '../../settings';
import { reasonOf } from '../../strapi/reason';
import { boundedCache } from '../bounded-cache';

const MOST_REMEMBERED = 10_000;

/** How often the file is looked at, which its makers replace weekly. */
const WATCH_MS = 60_000;

/** A country's code, upper case; `''` for what is none, and for the codes by which networks say that they do not know. */
export const countryCode = (value: unknown): string =>
  typeof value === 'string' && /^[a-z]{2}$/i.test(value) && !/^(xx|zz|t1)$/i.test(value) ? value.toUpperCase() : '';

/** What the makers of such files call a country: `{ iso_code }` (MaxMind, DB-IP), or the code itself. */
interface CountryRecord {
  country?: string | { iso_code?: string };
  country_code?: string;
  registered_country?: { iso_code?: string };
}

const codeIn = ({ country, country_code: code, registered_country: registered }: CountryRecord): string =>
  countryCode(typeof country === 'string' ? country : country?.iso_code) || countryCode(code ?? registered?.iso_code);

const countriesIn = (file: Buffer): ((ip: string) => string) => {
  const reader = new Reader<Response>(file);
  return boundedCache(MOST_REMEMBERED, (ip) => {
    const record = reader.get(ip);
    return record ? codeIn(record as CountryRecord) : '';
  });
};

const unknown = (): string => '';

/** Tells one version of a file from the next; `''` while there is none. */
const versionOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ mtimeMs, size, ino }) => `${ino} ${size} ${mtimeMs}`,
    () => '',
  );

/** Knows the country of an address by a file of the user's, which may be replaced while the app runs. */
export const countryFinder = (path: string | undefined, log: Core.Strapi['log'], watchMs = WATCH_MS) => {
  let find: (ip: string) => string = unknown;
  let version: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** Asked before the file is read: one that is replaced meanwhile is read once more. */
  const load = async (file: string): Promise<void> => {
    const found = await versionOf(file);
    if (found === version) {
      return;
    }
    version = found;
    try {
      find = countriesIn(await readFile(file));
    } catch (error) {
      const until = find === unknown ? 'countries stay unknown until it can' : 'what was read before stays in use';
      log.error(`Insight cannot read the file that the option countryDatabase names, ${file}: ${reasonOf(error)}; ${until}`);
    }
  };

  return {
    /** Reads the file, and reads it again whenever it has been replaced. One that is missing is no reason not to start. */
    async open(): Promise<void> {
      if (path) {
        await load(path);
        timer = setInterval(load, watchMs, path).unref();
      }
    },
    close: (): void => clearInterval(timer),
    /** The country's code; `''` when it is not known. */
    countryOf: (ip: string): string => (ip === '' ? '' : find(ip)),
  };
};

/** The countries of this app. */
export const countriesService = ({ strapi }: { strapi: Core.Strapi }) =>
  countryFinder(optionsOf(strapi).countryDatabase, strapi.log);

/** The service as this room calls it. */
export const countries = (strapi: Core.Strapi): ReturnType<typeof countriesService> =>
  strapi.plugin('insight').service('countries');
