import type { StatisticFill } from '../../../../contracts/statistics';
import type { FoundSeries } from './source';

type Values = (number | null)[];

const carriedOn = (values: Values, before: number | null): Values => {
  let last = before;
  return values.map((value) => {
    last = value ?? last;
    return last;
  });
};

/** The dates that an answer has: all, or those on which anything has a value. */
export const shownDates = (dates: readonly string[], series: readonly FoundSeries[], fill: StatisticFill): string[] =>
  fill === 'none' ? dates.filter((date) => series.some(({ values }) => (values.get(date) ?? null) !== null)) : [...dates];

/** The values of a series by date, with what is to stand where there is none. */
export const filledValues = ({ values, before = null }: FoundSeries, dates: readonly string[], fill: StatisticFill): Values => {
  const known = dates.map((date) => values.get(date) ?? null);
  switch (fill) {
    case 'zero':
      return known.map((value) => value ?? 0);
    case 'previous':
      return carriedOn(known, before);
    default:
      return known;
  }
};
