import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { EntryReference } from '../../../contracts/events';
import type { Counts } from '../../../contracts/reports';
import { EVERY_LOCALE, type ViewStats } from '../../../contracts/stats';
import { asTheyAre, entryKeys, rowsOfTargets, series, viewStats } from '../reports';
import { timeOf } from '../settings';
import { contentTypeOf } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';
import { parse } from '../strapi/parse';
import { answersOf, entryKey } from '../totals';
import { addedUp } from './added-up';
import { entryReference, range } from './schemas';

/** An entry in the locale that it is counted under, `''` where its type is not localised; `*` for all of them together. */
export interface StatsTarget {
  uid: string;
  documentId: string;
  locale: string;
}

/** The days of a range that had views. */
export interface RangeStats extends Counts {
  days: (Counts & { day: string })[];
}

/** The numbers of entries, for the app's own code. It asks nobody's permission. */
export interface StatsService {
  /** @throws NotFoundError where there is no such type, ValidationError where an id cannot be one */
  one(entry: EntryReference): Promise<ViewStats>;
  /** The numbers of entries, in their order. @throws as `one` */
  many(entries: readonly EntryReference[]): Promise<ViewStats[]>;
  /**
   * Views and visitors from one day to another of the site's calendar, both inclusive.
   * @throws as `one`, and ValidationError where a day is none
   */
  range(entry: EntryReference, days: { from: string; to: string }): Promise<RangeStats>;
}

/** Also for what answers requests, which has looked at the ids. */
export interface OwnStatsService extends StatsService {
  ofTargets(targets: readonly StatsTarget[]): Promise<ViewStats[]>;
}

export const statsService = ({ strapi }: { strapi: Core.Strapi }): OwnStatsService => {
  /** The keys of each target: of every locale, as many as are known. */
  const keysOf = async (targets: readonly StatsTarget[]): Promise<string[][]> => {
    const open = targets.filter(({ locale }) => locale === EVERY_LOCALE);
    const known = new Map<string, Map<string, string[]>>();
    for (const uid of new Set(open.map((target) => target.uid))) {
      const ids = open.filter((target) => target.uid === uid).map(({ documentId }) => documentId);
      known.set(uid, await entryKeys(strapi.db.connection, uid, ids));
    }
    return targets.map(({ uid, documentId, locale }) =>
      locale === EVERY_LOCALE ? (known.get(uid)?.get(documentId) ?? []) : [entryKey(uid, documentId, locale)],
    );
  };

  const ofTargets = async (targets: readonly StatsTarget[]): Promise<ViewStats[]> => {
    const now = Date.now();
    const time = timeOf(strapi).fixed();
    const keys = await keysOf(targets);
    const asked = [...new Set(keys.flat())].map((target) => ({ target, name: `stats ${time.dayOf(now)} ${target}` }));
    const stats = await answersOf(strapi).remember(asked, async (missing) => {
      const names = missing.map(({ target }) => target);
      const found = await viewStats(strapi.db.connection, names, now, time);
      return names.map((name) => found.get(name) as ViewStats);
    });
    const byKey = new Map(asked.map(({ target }, index) => [target, stats[index] as ViewStats]));
    return keys.map((of) => addedUp(of.map((key) => byKey.get(key) as ViewStats)));
  };

  const targetOf = async (value: EntryReference): Promise<StatsTarget> => {
    const { uid, documentId, locale } = parse(entryReference, value);
    const type = contentTypeOf(strapi, uid);
    if (!type) {
      throw new errors.NotFoundError(`There is no content type ${uid}.`);
    }
    return { uid, documentId, locale: await targetLocale(strapi, type, locale) };
  };

  return {
    ofTargets,
    many: async (entries) => ofTargets(await Promise.all(entries.map(targetOf))),
    async one(entry) {
      const [stats] = await ofTargets([await targetOf(entry)]);
      return stats as ViewStats;
    },
    async range(entry, wanted) {
      const { from, to } = parse(range, wanted);
      const [keys = []] = await keysOf([await targetOf(entry)]);
      const rows = await rowsOfTargets(strapi.db.connection, keys);
      const stretches = await series(strapi.db.connection, rows, asTheyAre([{ period: 'day', from, to }]));
      const list = stretches.map(({ start, views, visitors }) => ({ day: start, views, visitors }));
      const sum = (name: keyof Counts): number => list.reduce((all, day) => all + day[name], 0);
      return { views: sum('views'), visitors: sum('visitors'), days: list };
    },
  };
};

/** The service as the other rooms call it. */
export const statsOf = (strapi: Core.Strapi): OwnStatsService => strapi.plugin('insight').service('stats');
