import { MOST_DATES } from '../../../../../contracts/statistics';
import { addDays } from '../../../settings';
import { EVERYTHING } from '../../statistic-object';
import { firstDays } from '../statements/first-days';
import { firstEntryDay } from '../statements/first-entry';
import { forgetPeriod, forgetValues } from '../statements/forget-values';
import { forgetDays } from '../statements/tracker-days';
import { updateTracker } from '../statements/tracker-rows';
import { earlierOf, laterOf } from './day-span';
import type { Ground } from './ground';

/** The first day of which a tracker has values, whenever its first entry is: a mistyped year makes no million of days. */
export const leastDay = ({ tracker: { definition } }: Pick<Ground, 'tracker'>, today: string): string =>
  laterOf(definition.since ?? '', addDays(today, 1 - MOST_DATES));

/** The day at which going through all of them begins; null where there is none to go through. */
export const firstDayOf = async ({ strapi, database, tracker, time }: Ground, today: string): Promise<string | null> => {
  const least = leastDay({ tracker }, today);
  const { counted, since } = tracker.definition;
  if (since !== null || counted === null) {
    return least <= today ? least : null;
  }
  const first = await firstEntryDay(strapi, database, counted, time, least);
  const known = [...(await firstDays(database, tracker.id, null)).values()];
  const days = [...(first === null ? [] : [first]), ...known];
  const earliest = days.length > 0 ? days.reduce(earlierOf) : null;
  return earliest === null || earliest > today ? null : earliest;
};

/** Takes the values away that a tracker has written, to begin anew: of what is written by others before its first day none. */
export const forgetOwn = async ({ database, tracker }: Pick<Ground, 'database' | 'tracker'>): Promise<void> => {
  const { counted, since, periods } = tracker.definition;
  if (counted === null && since !== null) {
    for (const period of periods) {
      await forgetPeriod(database, tracker.metricId, period, { from: since, to: tracker.doneTo });
    }
  } else if (tracker.doneTo !== '' && tracker.metricId !== 0) {
    const firsts = await firstDays(database, tracker.id, null);
    for (const [objectId, first] of firsts) {
      const from = objectId === EVERYTHING ? (since ?? first) : first;
      await forgetValues(database, tracker.metricId, [objectId], { from, to: tracker.doneTo });
    }
    if (since !== null && !firsts.has(EVERYTHING)) {
      await forgetValues(database, tracker.metricId, [EVERYTHING], { from: since, to: tracker.doneTo });
    }
  }
  await forgetDays(database, tracker.id);
  await updateTracker(database, tracker.id, { doneTo: '', isBackfilling: true, nextDay: '' });
};
