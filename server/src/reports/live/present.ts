import type { SourceClass } from '../../../../contracts/events';
import { SESSIONS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import { eventsSince } from './events-since';
import { LIVE_MS } from './live-visitors';

/** So many live visitors are on one page, came from one source and live in one country. */
export interface Present {
  /** The page that they saw last; null where they have seen none. */
  page: string | null;
  targetId: number | null;
  sourceClass: SourceClass | null;
  /** `''` where none is named. */
  source: string;
  /** `''` where it is not known. */
  country: string;
  visitors: number;
}

const COLUMNS = {
  page: 'session.exit_page',
  targetId: 'session.exit_target_id',
  sourceClass: 'session.source_class',
  source: 'session.source_name',
  country: 'session.country',
} as const;

/** The statement of `present`. A visitor with two sessions is in the one that was heard of last. */
const presentSince = (database: Database, since: number) => {
  const sessions = database
    .from(eventsSince(database, since))
    .groupBy('visitor', 'session_row')
    .select(
      'session_row',
      database.raw('row_number() over (partition by visitor order by max(at_ms) desc, session_row desc) as nth'),
    )
    .as('seen');
  return database
    .from(sessions)
    .leftJoin({ session: SESSIONS_TABLE }, 'session.id', 'seen.session_row')
    .where('seen.nth', 1)
    .groupBy(Object.values(COLUMNS))
    .select(COLUMNS)
    .count({ visitors: '*' });
};

/**
 * Where the live visitors are and where they come from.
 * @param now milliseconds since 1970 UTC
 * @returns at most one row a visitor; O(events of the last five minutes)
 */
export const present = async (database: Database, now: number): Promise<Present[]> => {
  type Row = Record<keyof typeof COLUMNS, string | null> & { visitors: number | string };
  const rows: Row[] = await presentSince(database, now - LIVE_MS);
  return rows.map(({ targetId, sourceClass, ...row }) => ({
    page: row.page,
    targetId: targetId === null ? null : Number(targetId),
    sourceClass: (sourceClass || null) as SourceClass | null,
    source: row.source ?? '',
    country: row.country ?? '',
    visitors: Number(row.visitors),
  }));
};
