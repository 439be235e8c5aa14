import type { ObjectDay } from '../statements/tracker-days';
import { type DaySpan, earlierOf, laterOf } from './day-span';

const nameOf = ({ objectId, date }: ObjectDay): string => `${objectId} ${date}`;

const FIGURES = ['entries', 'counted', 'amount', 'least', 'most'] as const;

const isSame = (a: ObjectDay, b: ObjectDay | undefined): boolean =>
  b !== undefined && FIGURES.every((figure) => a[figure] === b[figure]);

/**
 * The objects of which other things are counted than before, and the first and last day on which they are.
 * @param isSure false where equal numbers may be of other values: then all that is or was there has changed
 */
export const changedObjects = (
  before: readonly ObjectDay[],
  after: readonly ObjectDay[],
  isSure: boolean,
): Map<number, DaySpan> => {
  const changed = new Map<number, DaySpan>();
  const add = ({ objectId, date }: ObjectDay): void => {
    const { from, to } = changed.get(objectId) ?? { from: date, to: date };
    changed.set(objectId, { from: earlierOf(from, date), to: laterOf(to, date) });
  };
  const known = new Map(before.map((day) => [nameOf(day), day]));
  for (const day of after) {
    if (!(isSure && isSame(day, known.get(nameOf(day))))) {
      add(day);
    }
    known.delete(nameOf(day));
  }
  for (const gone of known.values()) {
    add(gone);
  }
  return changed;
};
