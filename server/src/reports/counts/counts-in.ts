import { addRunning, countedDays, readCounts } from '../../drain';
import type { SiteTime } from '../../settings';
import type { Database } from '../../strapi/database';
import { snapshot } from '../../strapi/snapshot';
import { type TargetCounts, targetCounts } from '../../totals';
import { EVER, type Reach, type Totals } from '../span';
import { cheapestSum } from './cheapest-sum';

/** What was counted of every target in totals; O(targets × buckets), piece by piece. */
export const countsOf = async (database: Database, totals: Totals): Promise<TargetCounts> => {
  const all = targetCounts();
  await readCounts(database, totals, (columns) => all.add(columns));
  return all;
};

/**
 * What was counted of every target in some days.
 * @param today of the site
 * @returns where the days before have been summed up O(targets), whatever their number and that of the views; else O(targets × buckets),
 * piece by piece
 */
export const countsIn = async (database: Database, reach: Reach, today: string, time: SiteTime): Promise<TargetCounts> => {
  const all = targetCounts();
  // What is taken away has to be of the same moment as what it is taken from.
  const totals = await snapshot(database, async (moment) => {
    const sum = cheapestSum(reach, await countedDays(moment), today, time);
    if (sum.minus !== null) {
      await addRunning(moment, sum.minus, all, -1);
    }
    if (sum.plus === 'ever') {
      await readCounts(moment, EVER, (columns) => all.add(columns));
    } else if (sum.plus !== null) {
      await addRunning(moment, sum.plus, all);
    }
    return sum.totals;
  });
  for (const piece of totals) {
    await readCounts(database, piece, (columns) => all.add(columns));
  }
  return all;
};
