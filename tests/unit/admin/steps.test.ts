import { expect, test } from 'vitest';
import { labelledBars } from '../../../admin/src/components/BarChart/bars';
import { changePercent } from '../../../admin/src/format/changePercent';
import { stepOf, unitOf } from '../../../admin/src/format/steps';
import { stepRows } from '../../../admin/src/pages/Dashboard/engagement/stepRows';
import { DURATION_STEPS, type Figures } from '../../../contracts/dashboard';

const figures = (sessions: number): Figures => ({
  views: 0,
  visitors: null,
  sessions,
  bounces: 0,
  durationMs: 0,
  engagedMs: 0,
  interactions: 0,
});

test('a step ends where the next one begins, and the last does not end', () => {
  expect(stepOf(DURATION_STEPS, '10')).toEqual({ least: 10, end: 30 });
  expect(stepOf(DURATION_STEPS, '1800')).toEqual({ least: 1_800, end: null });
});

test('a step is told in the greatest unit in which both its ends are whole', () => {
  const unitAt = (least: string) => unitOf(stepOf(DURATION_STEPS, least)).unit;
  expect(['0', '1', '30', '60', '600', '1800'].map(unitAt)).toEqual(['second', 'second', 'second', 'minute', 'minute', 'minute']);
  expect(unitOf({ least: 3_600, end: 7_200 })).toEqual({ unit: 'hour', seconds: 3_600 });
});

test('steps into which nothing fell are there, and what is not known comes last', () => {
  const rows = [
    { value: '', now: figures(2), before: null },
    { value: '1', now: figures(3), before: null },
  ];
  const all = stepRows({ rows, compared: null }, [0, 1, 10]);
  expect(all.map(({ value, now }) => [value, now.sessions])).toEqual([
    ['0', 0],
    ['1', 3],
    ['10', 0],
    ['', 2],
  ]);
});

test('a change is told in percent with one decimal, and not where there was nothing', () => {
  expect(changePercent(3, 2)).toBe(50);
  // One of three: 66.66… fewer in a hundred.
  expect(changePercent(1, 3)).toBe(-66.7);
  expect(changePercent(5, 0)).toBeNull();
});

test('bars are labelled as far as there is room, from the last', () => {
  const labels = Array.from({ length: 10 }, (_, index) => `Nov ${index}`);
  expect([...labelledBars(labels, 100)]).toHaveLength(10);
  // Five letters of 6.6 and a gap of 10 are 43 pixels: three bars of 20.
  expect([...labelledBars(labels, 20)]).toEqual([0, 3, 6, 9]);
});
