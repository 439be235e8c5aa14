import { expect, test } from 'vitest';
import {
  browsersSheet,
  interactionsSheet,
  pageViewsSheet,
  type SheetWords,
  sessionsSheet,
} from '../../../admin/src/pages/Week/sheets';
import type { Week } from '../../../contracts/week';

const words: SheetWords = {
  all: 'All',
  found: 'Found',
  noPage: 'Without a page',
  noBrowser: 'Unknown',
  others: (count) => `${count} others`,
  eventType: (name) => (name === 'click' ? 'Click' : name),
  day: (day) => `on ${day}`,
};
const week: Week = { days: ['2026-11-20', '2026-11-21'], timeZone: 'UTC', recordsFrom: '2026-11-21' };
const valuesOf = ({ rows }: { rows: { values: unknown[] }[] }) => rows.map(({ values }) => values);

test('page views are told by address, below their sum', () => {
  const answer = {
    week,
    all: { count: 5, days: [2, 3] },
    found: null,
    pages: [
      { url: 'site.test/a', count: 2, days: [null, 2] },
      { url: null, count: 1, days: [null, 1] },
    ],
    pagination: { page: 1, pageSize: 10, pageCount: 1, total: 2 },
    isPartial: false,
  };
  const sheet = pageViewsSheet(answer, words);
  expect(sheet.columns.map(({ key }) => key)).toEqual(['url', '2026-11-20', '2026-11-21', 'total']);
  expect(valuesOf(sheet)).toEqual([
    ['All', 2, 3, 5],
    ['site.test/a', null, 2, 2],
    ['Without a page', null, 1, 1],
  ]);
  const found = { count: 2, days: [null, 2] };
  expect(valuesOf(pageViewsSheet({ ...answer, found }, words))[1]).toEqual(['Found', null, 2, 2]);
});

test('interactions are told by event type, those that are too many together', () => {
  const answer = {
    week,
    all: { count: 9, days: [4, 5] },
    types: [
      { eventType: 'click', count: 5, days: [1, 4] },
      { eventType: 'site:vote', count: 3, days: [2, 1] },
    ],
    others: { types: 2, count: 1, days: [1, 0] },
    isPartial: false,
  };
  expect(valuesOf(interactionsSheet(answer, words))).toEqual([
    ['All', 4, 5, 9],
    ['Click', 1, 4, 5],
    ['site:vote', 2, 1, 3],
    ['2 others', 1, 0, 1],
  ]);
});

test('sessions are told by day, with their average in seconds', () => {
  const answer = {
    week,
    all: { sessions: 3, averageMs: 61_500 },
    days: [
      { sessions: 3, averageMs: 61_500 },
      { sessions: 0, averageMs: null },
    ],
  };
  expect(valuesOf(sessionsSheet(answer, words))).toEqual([
    ['on 2026-11-20', 3, 62],
    ['on 2026-11-21', 0, null],
    ['All', 3, 62],
  ]);
});

test('browsers are told by their part of the sessions', () => {
  const browsers = [
    { browser: 'Chrome', sessions: 2 },
    { browser: null, sessions: 1 },
  ];
  expect(valuesOf(browsersSheet({ week, browsers, others: { browsers: 3, sessions: 1 }, isPartial: false }, words))).toEqual([
    ['Chrome', 50, 2],
    ['Unknown', 25, 1],
    ['3 others', 25, 1],
  ]);
});
