import type { Core } from '@strapi/strapi';
import { DAYS_OF_PERIOD, MOST_DATES, type StatisticObject } from '../../../../contracts/statistics';
import type { TrackerPreview, TrackerPreviewQuestion } from '../../../../contracts/trackers';
import { addDays, timeOf } from '../../settings';
import { inSameTransaction } from '../../strapi/in-transaction';
import type { MayRead } from '../../strapi/may-read';
import { catalogueOf } from '../catalogue/catalogue';
import { datesFrom } from '../query/dates';
import { EVERYTHING } from '../statistic-object';
import { checkCounted } from './definition/check';
import { type Counted, countedOf } from './definition/definition';
import { countSpans } from './run/count-spans';
import { numberOf } from './run/day-span';
import { distinctValues } from './run/distinct-values';
import type { Counting } from './run/ground';
import { assertFew, objectMaker } from './run/objects-of';
import { valuesFrom } from './run/rolling-values';

const MOST_OBJECTS = 10;
const USUAL_DAYS = 30;

/** Objects that are only shown need no rows. */
const numbered = (counted: Counted) => {
  const known = new Map<string, number>();
  return {
    known,
    async idsFor(values: ReadonlySet<string>): Promise<Map<string, number>> {
      assertFew(counted, values);
      for (const value of values) {
        known.set(value, known.get(value) ?? known.size + 1);
      }
      return known;
    },
  };
};

const rounded = (value: number | null, decimals: number): number | null =>
  value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;

const sumOf = (values: readonly (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** What a tracker would record, up to today. Nothing is written. */
export const previewTracker = async (
  strapi: Core.Strapi,
  question: TrackerPreviewQuestion,
  may: MayRead,
): Promise<TrackerPreview> => {
  const counted = countedOf(question);
  await checkCounted(strapi, counted, may);
  const decimals = (await catalogueOf(strapi).now()).metrics.get(question.metric ?? '')?.decimals ?? 2;
  const time = timeOf(strapi).fixed();
  const period = question.period ?? 'day';
  const to = time.dayOf(Date.now());
  const dates = datesFrom(addDays(to, 1 - (question.days ?? USUAL_DAYS)), to);
  const from = addDays(dates[0] ?? to, 1 - (DAYS_OF_PERIOD[period] ?? MOST_DATES - dates.length));
  const { known, idsFor } = numbered(counted);
  const { days, valueAt } = await inSameTransaction(strapi, async (database) => {
    const counting: Counting = { strapi, database, time, periods: [period], idsFor };
    if (counted.aggregate === 'distinct') {
      return distinctValues(counting, counted, [{ from, to }], { least: from, doneTo: to });
    }
    const ofDays = await countSpans(counting, counted, [{ from, to }]);
    return { days: ofDays, valueAt: valuesFrom(counted.aggregate, ofDays, [], from) };
  });
  const valuesOf = (objectId: number) => dates.map((date) => rounded(valueAt(objectId, period, numberOf(date)), decimals));
  const make = known.size > 0 ? objectMaker(strapi, counted) : undefined;
  const ofObjects = [...known].map(([value, objectId]) => ({
    object: make?.(value) as StatisticObject,
    values: valuesOf(objectId),
  }));
  ofObjects.sort((a, b) => sumOf(b.values) - sumOf(a.values));
  const shown = days.filter(({ objectId, date }) => objectId === EVERYTHING && date >= (dates[0] ?? to));
  return {
    period,
    dates,
    entries: shown.reduce((sum, { entries }) => sum + entries, 0),
    series: [{ object: null, values: valuesOf(EVERYTHING) }, ...ofObjects.slice(0, MOST_OBJECTS)],
  };
};
