import { expect, test } from 'vitest';
import { columns } from '../../../server/src/operations/cli/columns';
import { bytes, number, seconds } from '../../../server/src/operations/cli/speech';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_549, '1.5 kB'],
  [19_600_000, '19.6 MB'],
  [2_000_000_000_000_000, '2,000 TB'],
])('%d bytes are read as %s', (count, text) => {
  expect(bytes(count)).toBe(text);
});

test('numbers are grouped, and what never is a dash', () => {
  expect([number(1_234_567), seconds(3_600), seconds(null)]).toEqual(['1,234,567', '3,600 s', '–']);
});

test('columns are as wide as their widest cell: words to the left, numbers to the right', () => {
  expect(
    columns([
      ['Table', 'rows'],
      ['views', '1,000'],
      ['a', '1'],
    ]),
  ).toBe(['Table   rows', 'views  1,000', 'a          1'].join('\n'));
});
