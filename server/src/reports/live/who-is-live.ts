import type { Core } from '@strapi/strapi';
import type { DashboardLive, ListedEntry } from '../../../../contracts/dashboard';
import { contentTypeOf } from '../../strapi/content-types';
import { titlesFor } from '../../strapi/entry-titles';
import type { MayRead } from '../../strapi/may-read';
import { entriesOfTargets } from '../targets';
import { byMinute } from './by-minute';
import { type Present, present } from './present';

const MOST_PAGES = 20;
const MOST_VALUES = 10;

/** What is live now, as an administrator may see it. */
export type LiveFor = (mayRead: MayRead) => DashboardLive;

interface Group {
  of: Present;
  visitors: number;
}

/** Adds up those who have the same in common, the largest groups first. */
const grouped = (all: readonly Present[], keyOf: (one: Present) => string): Group[] => {
  const groups = new Map<string, Group>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, { of: one, visitors: (groups.get(key)?.visitors ?? 0) + one.visitors });
  }
  return [...groups].sort(([a, one], [b, other]) => other.visitors - one.visitors || (a < b ? -1 : 1)).map(([, group]) => group);
};

const sum = (groups: readonly { visitors: number }[]): number => groups.reduce((all, { visitors }) => all + visitors, 0);

/** Looks at who is live and what they see: once for everyone who asks. */
export const whoIsLive = async (strapi: Core.Strapi, now: number): Promise<LiveFor> => {
  const database = strapi.db.connection;
  const minutes = await byMinute(database, now);
  const all = await present(database, now);
  const visitors = sum(all);
  const somewhere = all.filter(({ page }) => page !== null);
  const pages = grouped(somewhere, ({ page, targetId }) => JSON.stringify([page, targetId])).slice(0, MOST_PAGES);
  const entries = await entriesOfTargets(
    database,
    pages.flatMap(({ of }) => (of.targetId === null ? [] : [of.targetId])),
  );
  const titlesOf = await titlesFor(strapi, [...entries.values()]);
  const seen = {
    visitors,
    minutes,
    elsewhere: visitors - sum(pages),
    sources: grouped(all, ({ source, sourceClass }) => JSON.stringify([source, sourceClass]))
      .slice(0, MOST_VALUES)
      .map((group) => ({ value: group.of.source, sourceClass: group.of.sourceClass, visitors: group.visitors })),
    countries: grouped(all, ({ country }) => country)
      .slice(0, MOST_VALUES)
      .map((group) => ({ value: group.of.country, visitors: group.visitors })),
  };
  return (mayRead) => {
    const titleOf = titlesOf(mayRead);
    const entryOf = (targetId: number | null): ListedEntry | null => {
      const entry = targetId === null ? undefined : entries.get(targetId);
      if (!entry) {
        return null;
      }
      const { storedTitle, ...id } = entry;
      const type = contentTypeOf(strapi, id.uid);
      const about = { kind: type?.kind ?? 'collectionType', typeName: type?.info.displayName ?? id.uid } as const;
      return { ...id, ...about, ...titleOf(id, storedTitle) };
    };
    return {
      ...seen,
      pages: pages.map(({ of, visitors: there }) => ({ page: of.page ?? '', entry: entryOf(of.targetId), visitors: there })),
    };
  };
};
