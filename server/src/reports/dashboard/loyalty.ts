import type { DashboardLoyalty } from '../../../../contracts/dashboard';
import { SESSIONS_TABLE } from '../../records';
import type { Database } from '../../strapi/database';
import { fromRecords } from './answered';
import type { AskedQuestion } from './asked';
import { type Chunk, daysOfRecords, pause } from './records/chunks';
import { type RecordFilter, recordFilter, sessionsIn } from './records/record-filter';

/** The sessions that began then and fit: all of them, and those whose visitor had one before. */
const loyaltyIn = (database: Database, filter: RecordFilter, chunk: Chunk) => {
  const earlier = database({ earlier: SESSIONS_TABLE })
    .whereRaw('?? = ?? and ?? < ??', ['earlier.visitor', 'session.visitor', 'earlier.started_at_ms', 'session.started_at_ms'])
    .select(database.raw('1'));
  return sessionsIn(database, filter, chunk)
    .count({ sessions: '*' })
    .select<{ sessions: number | string; returning: number | string | null }[]>(
      database.raw('sum(case when exists ? then 1 else 0 end) as ??', [earlier, 'returning']),
    );
};

/**
 * Sessions of visitors who had none before in the records, and of those who had.
 * @param isKnown whether visitors keep their ids over days
 * @returns O(sessions of the days)
 */
export const loyalty = async (database: Database, asked: AskedQuestion, isKnown: boolean): Promise<DashboardLoyalty> => {
  const answered = { ...fromRecords(asked), compared: null };
  if (!isKnown) {
    return { ...answered, sessions: null };
  }
  const days = daysOfRecords(database, asked.now.reach, asked);
  const filter = recordFilter(database, asked.filters);
  const sessions = { new: 0, returning: 0 };
  for (const chunk of days.flatMap(({ chunks }) => chunks)) {
    const [row] = await loyaltyIn(database, filter, chunk);
    const returning = Number(row?.returning ?? 0);
    sessions.returning += returning;
    sessions.new += Number(row?.sessions ?? 0) - returning;
    await pause();
  }
  return { ...answered, sessions };
};
