import type { SessionsOfDays, WeekSessions } from '../../../../contracts/week';
import type { Database } from '../../strapi/database';
import { siteDays } from './site-days';
import type { WeekSpan } from './week-span';

const averaged = ({ sessions, durationMs }: { sessions: number; durationMs: number }): SessionsOfDays => ({
  sessions,
  averageMs: sessions > 0 ? durationMs / sessions : null,
});

/** The sessions that began in a week, by day, and how long they were on average. */
export const weekSessions = async (database: Database, { week }: WeekSpan): Promise<WeekSessions> => {
  const days = await siteDays(database, week.days);
  const all = {
    sessions: days.reduce((sum, { sessions }) => sum + sessions, 0),
    durationMs: days.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
  return { week, all: averaged(all), days: days.map(averaged) };
};
