import { ENGAGEMENTS_TABLE, INTERACTIONS_TABLE, PAGE_VIEWS_TABLE } from '../../records';
import { isAmong } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { SITE_KEY, TARGETS_TABLE } from '../../totals';

/** How long a visitor is live after an event. */
export const LIVE_MS = 5 * 60_000;

/** The tables of what visitors do. */
export const EVENTS = [PAGE_VIEWS_TABLE, INTERACTIONS_TABLE, ENGAGEMENTS_TABLE] as const;

const ofSite = async (database: Database, since: number): Promise<number> => {
  const [views, ...others] = EVENTS.map((table) => database(table).where('at_ms', '>=', since).select('visitor'));
  const seen = (views as NonNullable<typeof views>).union(others).as('seen');
  const [row] = await database.from(seen).count({ visitors: '*' });
  return Number(row?.visitors ?? 0);
};

const ofTargets = async (database: Database, keys: readonly string[], since: number): Promise<[string, number][]> => {
  const targets: { id: number | string; key: string }[] = await database(TARGETS_TABLE)
    .whereRaw(isAmong(database, 'key', keys))
    .select('id', 'key');
  if (targets.length === 0) {
    return [];
  }
  const ids = targets.map(({ id }) => Number(id));
  const [views, ...others] = EVENTS.map((table) =>
    database(table)
      .whereRaw(isAmong(database, 'target_id', ids))
      .where('at_ms', '>=', since)
      .select('target_id', 'visitor'),
  );
  const seen = (views as NonNullable<typeof views>).union(others).as('seen');
  const rows: { target_id: number | string; visitors: number | string }[] = await database
    .from(seen)
    .groupBy('target_id')
    .select('target_id')
    .count({ visitors: '*' });
  const keyOf = new Map(targets.map(({ id, key }) => [Number(id), key]));
  return rows.map(({ target_id, visitors }) => [keyOf.get(Number(target_id)) as string, Number(visitors)]);
};

/**
 * How many visitors have had an event of late: of the whole site, and of any number of entries.
 * @param keys of targets, the site's among them where it is asked for
 * @param now milliseconds since 1970 UTC
 * @returns by key, for every one; O(events of the last five minutes), by the indexes on their time
 */
export const liveVisitors = async (database: Database, keys: readonly string[], now: number): Promise<Map<string, number>> => {
  const live = new Map(keys.map((key) => [key, 0]));
  const since = now - LIVE_MS;
  const entries = keys.filter((key) => key !== SITE_KEY);
  if (live.has(SITE_KEY)) {
    live.set(SITE_KEY, await ofSite(database, since));
  }
  for (const [key, visitors] of entries.length > 0 ? await ofTargets(database, entries, since) : []) {
    live.set(key, visitors);
  }
  return live;
};
