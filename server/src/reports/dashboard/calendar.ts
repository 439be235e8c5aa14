import type { DashboardCalendar } from '../../../../contracts/dashboard';
import { addDays } from '../../settings';
import type { Database } from '../../strapi/database';
import { countDays, lineOf } from '../span';
import type { AskedQuestion } from './asked';
import { overview } from './overview';

const MOST_DAYS = 366;

/** Each day of a range, of its last 366; O(days), from records O(days × records of a day). */
export const calendar = async (database: Database, asked: AskedQuestion): Promise<DashboardCalendar> => {
  const { from, to } = asked.now.reach;
  const reach = { ...asked.now.reach, from: countDays(from, to) > MOST_DAYS ? addDays(to, 1 - MOST_DAYS) : from };
  const days = { reach, line: lineOf(reach, 'day', asked.at, asked.time) };
  const {
    now: _now,
    before: _before,
    series,
    seriesBefore: _none,
    ...answered
  } = await overview(database, {
    ...asked,
    now: days,
    before: null,
  });
  return { ...answered, days: series };
};
