import type { WeekBrowsers, WeekInteractions, WeekPageViews, WeekRow, WeekSessions } from '../../../../contracts/week';
import { sharesOf } from '../../format/shares';
import type { Sheet, SheetColumn, SheetRow } from '../../format/sheet';

/** The words in sheets that are no data. */
export interface SheetWords {
  all: string;
  /** What all those that were searched for add up to. */
  found: string;
  noPage: string;
  noBrowser: string;
  others(count: number): string;
  eventType(name: string): string;
  day(day: string): string;
}

const byDays = (key: string, days: readonly string[]): SheetColumn[] => [
  { key, kind: 'text' },
  ...days.map((day) => ({ key: day, kind: 'count' as const })),
  { key: 'total', kind: 'count' },
];

const rowOf = (key: string, name: string, { count, days }: WeekRow, isSum = false): SheetRow => ({
  key,
  values: [name, ...days, count],
  isSum,
});

export const interactionsSheet = ({ week, all, types, others }: WeekInteractions, words: SheetWords): Sheet => ({
  columns: byDays('eventType', week.days),
  rows: [
    rowOf('all', words.all, all, true),
    ...types.map((row) => rowOf(`type ${row.eventType}`, words.eventType(row.eventType), row)),
    ...(others ? [rowOf('others', words.others(others.types), others)] : []),
  ],
});

export const pageViewsSheet = ({ week, all, found, pages }: WeekPageViews, words: SheetWords): Sheet => ({
  columns: byDays('url', week.days),
  rows: [
    rowOf('all', words.all, all, true),
    ...(found ? [rowOf('found', words.found, found, true)] : []),
    ...pages.map((row) => rowOf(`url ${row.url}`, row.url ?? words.noPage, row)),
  ],
});

const seconds = (milliseconds: number | null): number | null => (milliseconds === null ? null : Math.round(milliseconds / 1_000));

export const sessionsSheet = ({ week, all, days }: WeekSessions, words: SheetWords): Sheet => ({
  columns: [
    { key: 'day', kind: 'text' },
    { key: 'sessions', kind: 'count' },
    { key: 'averageSeconds', kind: 'seconds' },
  ],
  rows: [
    ...days.map(({ sessions, averageMs }, index) => {
      const day = week.days[index] ?? '';
      return { key: day, values: [words.day(day), sessions, seconds(averageMs)] };
    }),
    { key: 'all', values: [words.all, all.sessions, seconds(all.averageMs)], isSum: true },
  ],
});

export const browsersSheet = ({ browsers, others }: WeekBrowsers, words: SheetWords): Sheet => {
  const named = [
    ...browsers.map(({ browser, sessions }) => ({ name: browser ?? words.noBrowser, sessions })),
    ...(others ? [{ name: words.others(others.browsers), sessions: others.sessions }] : []),
  ];
  const shares = sharesOf(named.map(({ sessions }) => sessions));
  return {
    columns: [
      { key: 'browser', kind: 'text' },
      { key: 'percent', kind: 'percent' },
      { key: 'sessions', kind: 'count' },
    ],
    rows: named.map(({ name, sessions }, index) => ({ key: name, values: [name, shares[index] ?? 0, sessions] })),
  };
};
