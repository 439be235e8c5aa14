import type { Core } from '@strapi/strapi';
import type { SiteTime } from '../../settings';
import type { TargetCounts } from '../../totals';
import { type Reach, reachOf, type Totals } from '../span';
import { countsIn, countsOf } from './counts-in';
import { type TargetScope, targetScopes } from './scopes';
import { totalsVersion } from './totals-version';

/** Two of each of the ranges that somebody goes through. */
const MOST_KEPT = 8;

/** What was counted of every target, worked out once for all that is asked of a range until a total changes. */
export interface SharedCounts {
  /** Not to be changed. */
  scopes(): Promise<readonly TargetScope[]>;
  /** Not to be changed. @param today of the site */
  countsIn(reach: Reach, today: string, time: SiteTime): Promise<TargetCounts>;
  /** The same of totals: those of days and months are summed up as days are. */
  countsOf(totals: Totals, today: string, time: SiteTime): Promise<TargetCounts>;
}

export const sharedCountsService = ({ strapi }: { strapi: Core.Strapi }): SharedCounts => {
  const database = strapi.db.connection;
  const kept = new Map<string, Promise<unknown>>();
  let version: string | null = null;

  const shared = async <Answer>(name: string, make: () => Promise<Answer>): Promise<Answer> => {
    const now = await totalsVersion(database);
    if (now !== version) {
      kept.clear();
      version = now;
    }
    const known = kept.get(name) as Promise<Answer> | undefined;
    const answer = known ?? make();
    if (!known) {
      if (kept.size >= MOST_KEPT) {
        kept.delete(kept.keys().next().value as string);
      }
      kept.set(name, answer);
      answer.catch(() => kept.delete(name));
    }
    return answer;
  };

  const all: SharedCounts = {
    scopes: () => shared('scopes', () => targetScopes(database)),
    countsIn: (reach, today, time) =>
      shared([reach.from, reach.to, reach.lastHour, today].join(' '), () => countsIn(database, reach, today, time)),
    countsOf(totals, today, time) {
      const reach = reachOf(totals);
      const { period, from, to } = totals;
      return reach ? all.countsIn(reach, today, time) : shared([period, from, to].join(' '), () => countsOf(database, totals));
    },
  };
  return all;
};

/** The service as what lists targets calls it. */
export const sharedCountsOf = (strapi: Core.Strapi): SharedCounts => strapi.plugin('insight').service('sharedCounts');
