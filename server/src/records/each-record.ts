import type { AnyRecord, RecordType } from '../../../contracts/records';
import type { Database } from '../strapi/database';
import { EVERY, recordsByIds, whereIn } from './find-records';
import type { RecordQuery } from './query/read-query';
import { nextIds, type Place } from './statements/next-ids';

/** As many as are in memory at once. */
const MOST_AT_ONCE = 500;

/**
 * All records that fit, the newest first, however many: no more than a few hundred of them are in memory. Those that come in the meantime
 * are not among them.
 */
export async function* eachRecord<Type extends RecordType>(
  database: Database,
  type: Type,
  query: RecordQuery,
): AsyncGenerator<AnyRecord[Type], void, undefined> {
  const where = (await whereIn(database, type, query)) ?? EVERY;
  let after: Place | null = null;
  do {
    const places: Place[] = await nextIds(database, type, where, after, MOST_AT_ONCE);
    yield* await recordsByIds(
      database,
      type,
      places.map(({ id }) => id),
      query,
    );
    after = places.length < MOST_AT_ONCE ? null : (places.at(-1) ?? null);
  } while (after);
}
