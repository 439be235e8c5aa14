import {
  COMPARISONS,
  type Comparison,
  DASHBOARD_FILTERS,
  DASHBOARD_RANGES,
  type DashboardFilters,
  type DashboardQuestion,
  type DashboardRange,
} from '../../../contracts/dashboard';

/** What the dashboard is asked when its address says nothing else. */
export const DEFAULT_RANGE = '30d' satisfies DashboardRange;
export const DEFAULT_COMPARISON = 'before' satisfies Comparison;

/** The question that an address asks, and its filters alone. */
export interface AskedQuestion extends DashboardQuestion {
  range: DashboardRange;
  compare: Comparison;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether there is such a day: the 30th of February is none. */
const isDay = (text: string): boolean => {
  const time = DAY.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** The two days of a range that has no name; undefined of any other text. */
export const daysOfRange = (range: string): { from: string; to: string } | undefined => {
  const [from = '', to = '', ...rest] = range.split('..');
  return rest.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
};

const rangeIn = (text: string | null): DashboardRange => {
  const days = daysOfRange(text ?? '');
  return days ? `${days.from}..${days.to}` : (DASHBOARD_RANGES.find((name) => name === text) ?? DEFAULT_RANGE);
};

/** The filters of an address; those without a value are none. */
export const filtersIn = (address: URLSearchParams): DashboardFilters =>
  Object.fromEntries(
    DASHBOARD_FILTERS.flatMap((filter) => {
      const value = address.get(filter)?.trim();
      return value ? [[filter, value]] : [];
    }),
  );

/** What an address asks. What cannot be asked falls back to what is asked without it. */
export const questionIn = (address: URLSearchParams): AskedQuestion => ({
  range: rangeIn(address.get('range')),
  compare: COMPARISONS.find((name) => name === address.get('compare')) ?? DEFAULT_COMPARISON,
  ...filtersIn(address),
});
