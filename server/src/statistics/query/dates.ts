import { errors } from '@strapi/utils';
import { MOST_DATES } from '../../../../contracts/statistics';
import { addDays } from '../../settings';

const DAY_MS = 86_400_000;

/** How many days there are from one to another, both inclusive. */
export const countDays = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

/** The days from one to another, both inclusive. @throws ValidationError where they are too many for one answer */
export const datesFrom = (from: string, to: string): string[] => {
  const count = countDays(from, to);
  if (count > MOST_DATES) {
    throw new errors.ValidationError(`from: must be at most ${MOST_DATES} days before to`);
  }
  return Array.from({ length: count }, (_, index) => addDays(from, index));
};
