import { expect, test } from 'vitest';
import { csvOf, jsonOf, type Sheet, type SheetValue } from '../../../admin/src/format/sheet';

const sheetOf = (...rows: SheetValue[][]): Sheet => ({
  columns: [
    { key: 'url', kind: 'text' },
    { key: 'total', kind: 'count' },
  ],
  rows: rows.map((values, index) => ({ key: String(index), values })),
});

test('a sheet is saved as CSV with its names in the first line', () => {
  expect(csvOf(sheetOf(['site.test/a', 2], ['site.test/ü', 0]))).toBe('\uFEFFurl,total\r\nsite.test/a,2\r\nsite.test/ü,0\r\n');
});

test('what is not known is left empty in CSV', () => {
  expect(csvOf(sheetOf([null, null]))).toBe('\uFEFFurl,total\r\n,\r\n');
});

test('what has a meaning in CSV is quoted', () => {
  expect(csvOf(sheetOf(['a,b "c"\nd', 1]))).toContain('\r\n"a,b ""c""\nd",1\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('no spreadsheet takes %j for a formula', (text) => {
  expect(csvOf(sheetOf([text, -1]))).toMatch(/\r\n"?'/);
  expect(csvOf(sheetOf([text, -1]))).toContain(',-1\r\n');
});

test('a sheet is saved as JSON with the same names and values', () => {
  expect(JSON.parse(jsonOf(sheetOf(['=1', 2], [null, null])))).toEqual([
    { url: '=1', total: 2 },
    { url: null, total: null },
  ]);
});
