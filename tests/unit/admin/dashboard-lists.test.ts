import { expect, test } from 'vitest';
import { botsSheet } from '../../../admin/src/pages/Dashboard/filtered/botsSheet';
import {
  type FilteredWords,
  filteredPeriods,
  periodsSheet,
  reasonsSheet,
} from '../../../admin/src/pages/Dashboard/filtered/filteredSheets';
import { breakdownList } from '../../../admin/src/pages/Dashboard/lists/breakdownList';
import type { Answered, DashboardBreakdown, DashboardFiltered, Figures } from '../../../contracts/dashboard';

const answered: Answered = {
  span: { range: '7d', from: '2026-11-20', to: '2026-11-21', bucket: 'day', timeZone: 'UTC' },
  compared: { from: '2026-11-18', to: '2026-11-19' },
  basis: { of: 'totals', from: '2026-11-20', isCut: false },
};

const figures = (sessions: number, more: Partial<Figures> = {}): Figures => ({
  views: sessions * 2,
  visitors: null,
  sessions,
  bounces: 0,
  durationMs: 0,
  engagedMs: 0,
  interactions: 0,
  ...more,
});

const breakdown = (more: Partial<DashboardBreakdown> = {}): DashboardBreakdown => ({
  ...answered,
  dimension: 'browser',
  rows: [
    { value: 'Firefox', now: figures(1), before: figures(2) },
    { value: '', now: figures(1, { bounces: 1, durationMs: 4_400 }), before: null },
  ],
  all: { now: figures(3, { bounces: 1, durationMs: 9_000 }), before: figures(2) },
  pagination: { page: 1, pageSize: 2, pageCount: 2, total: 3 },
  ...more,
});

const text = (key: string) => key;
const nameOf = (_: string, value: string) => value || 'Unknown';

test('a page of a breakdown has shares of all, which add up to 100 with what is not shown', () => {
  const { columns, rows } = breakdownList(breakdown(), nameOf, text);
  expect(columns.map(({ key }) => key)).toEqual([
    'browser',
    'sessions',
    'percent',
    'changePercent',
    'views',
    'bounceRatePercent',
    'averageSeconds',
  ]);
  expect(rows.map(({ values }) => values)).toEqual([
    ['week.all', 3, 100, 50, 6, 33.3, 3],
    ['Firefox', 1, 33.4, -50, 2, 0, 0],
    ['Unknown', 1, 33.3, null, 2, 100, 4],
    ['list.rest', 1, 33.3, null, null, null, null],
  ]);
});

test('a row filters by its value, and what is not known by nothing', () => {
  const { rows } = breakdownList(breakdown(), nameOf, text);
  expect(rows.map(({ filter }) => filter)).toEqual([undefined, { browser: 'Firefox' }, undefined, undefined]);
});

test('without a comparison there is no change', () => {
  const rows = breakdown().rows.map((row) => ({ ...row, before: null }));
  const list = breakdownList(breakdown({ rows, all: { now: figures(2), before: null } }), nameOf, text);
  expect(list.columns.map(({ key }) => key)).not.toContain('changePercent');
  expect(list.rows.map(({ values }) => values[0])).toEqual(['week.all', 'Firefox', 'Unknown']);
});

const filtered = (days: string[], counts: number[]): DashboardFiltered => ({
  ...answered,
  days,
  reasons: [
    { reason: 'bot', count: counts.reduce((sum, count) => sum + count, 0), before: 0, days: counts },
    { reason: 'prefetch', count: 2, before: 4, days: days.map((_, index) => (index === 0 ? 2 : 0)) },
  ],
  bots: [],
});

const words: FilteredWords = { all: 'All', reason: (reason) => reason, period: (start) => `on ${start}` };

test('what is filtered is told by reason, with shares and changes', () => {
  expect(reasonsSheet(filtered(['2026-11-20', '2026-11-21'], [1, 1]), words).rows.map(({ values }) => values)).toEqual([
    ['All', 4, 100, 0],
    ['bot', 2, 50, null],
    ['prefetch', 2, 50, -50],
  ]);
});

test('what is filtered is told by day, the newest first', () => {
  const answer = filtered(['2026-11-20', '2026-11-21'], [1, 3]);
  expect(periodsSheet(answer, filteredPeriods(answer), words).rows.map(({ values }) => values)).toEqual([
    ['on 2026-11-21', 3, 0, 3],
    ['on 2026-11-20', 1, 2, 3],
  ]);
});

test('many days are told by month', () => {
  const days = Array.from({ length: 90 }, (_, index) => new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10));
  const answer = filtered(
    days,
    days.map(() => 1),
  );
  expect(filteredPeriods(answer)).toEqual([
    { start: '2026-09', counts: [30, 2] },
    { start: '2026-10', counts: [31, 0] },
    { start: '2026-11', counts: [29, 0] },
  ]);
});

test('bots have shares of all bots that are shown', () => {
  const bots = [
    { name: 'GPTBot', isAi: true, count: 2 },
    { name: '', isAi: false, count: 1 },
  ];
  expect(botsSheet(bots, { ai: 'AI', other: 'Bot', unnamed: 'No name' }).rows.map(({ values }) => values)).toEqual([
    ['GPTBot', 'AI', 2, 66.7],
    ['No name', 'Bot', 1, 33.3],
  ]);
});
