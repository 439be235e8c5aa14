import { EVERYTHING } from '../../statistic-object';
import type { Counted } from '../definition/definition';
import { fieldFor, sourceType } from '../definition/fields';
import { type CountedDay, countDays } from '../statements/count-days';
import type { EntriesQuestion } from '../statements/entries';
import type { ObjectDay } from '../statements/tracker-days';
import type { DaySpan } from './day-span';
import type { Counting } from './ground';
import { together } from './values-of';

/** Whether each entry has one value of what is grouped by, so that all of them together are everything. */
const isOfOneGroup = ({ strapi }: Counting, { uid, groupBy }: Counted): boolean => {
  const type = sourceType(strapi, uid);
  return type !== undefined && groupBy !== null && fieldFor(type, 'groupFields', groupBy)?.target === undefined;
};

const everythingOf = (days: readonly CountedDay[]): ObjectDay[] => {
  const byDate = new Map<string, ObjectDay>();
  for (const { object: _, ...day } of days) {
    const known = byDate.get(day.date);
    byDate.set(day.date, { objectId: EVERYTHING, date: day.date, ...(known ? together(known, day) : day) });
  }
  return [...byDate.values()];
};

/** What there is on some days, of everything and of each object. */
export const countSpans = async (counting: Counting, counted: Counted, spans: readonly DaySpan[]): Promise<ObjectDay[]> => {
  const { strapi, database, time } = counting;
  const question: EntriesQuestion = { counted, spans, time };
  const ask = (isGrouped: boolean) => countDays(strapi, database, question, isGrouped);
  if (counted.groupBy === null) {
    return everythingOf(await ask(false));
  }
  const grouped = await ask(true);
  const whole = isOfOneGroup(counting, counted) ? grouped : await ask(false);
  const values = new Set(grouped.flatMap(({ object }) => (object === null ? [] : [object])));
  const ids = await counting.idsFor(values);
  const ofObjects = new Map<string, ObjectDay>();
  for (const { object, ...day } of grouped) {
    const objectId = object === null ? undefined : ids.get(object);
    if (objectId !== undefined) {
      // Texts that differ only in what a database's order overlooks have one row.
      const name = `${objectId} ${day.date}`;
      const known = ofObjects.get(name);
      ofObjects.set(name, { objectId, date: day.date, ...(known ? together(known, day) : day) });
    }
  }
  return [...everythingOf(whole), ...ofObjects.values()];
};
