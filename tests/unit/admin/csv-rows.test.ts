import { expect, test } from 'vitest';
import { csvRows } from '../../../admin/src/format/csvRows';

const cellsIn = (file: string) => {
  const read = csvRows(file);
  return 'rows' in read ? read.rows.map(({ line, cells }) => [line, ...cells]) : read;
};

test.each([
  [
    'a,b\r\n1,2\r\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'a,b\n1,2',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'a,b\r1,\r',
    [
      [1, 'a', 'b'],
      [2, '1', ''],
    ],
  ],
  [
    '\uFEFFa;b\n"x;""y""";1,5\n',
    [
      [1, 'a', 'b'],
      [2, 'x;"y"', '1,5'],
    ],
  ],
  [
    'a\tb\n\n1\t2\n',
    [
      [1, 'a', 'b'],
      [3, '1', '2'],
    ],
  ],
  [
    'a,b\n"one\ntwo",2\n3,4\n',
    [
      [1, 'a', 'b'],
      [2, 'one\ntwo', '2'],
      [4, '3', '4'],
    ],
  ],
  ['', []],
])('%j is read by line and cell', (file, expected) => {
  expect(cellsIn(file)).toEqual(expected);
});

test.each([
  ['a,b\n1,"2', 2],
  ['a,b\n1,2\n3,4"', 3],
  ['a,b\n"1"x,2', 2],
])('%j is no CSV, and the line is named', (file, faultyLine) => {
  expect(cellsIn(file)).toEqual({ faultyLine });
});
