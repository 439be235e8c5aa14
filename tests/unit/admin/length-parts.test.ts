import { expect, test } from 'vitest';
import { lengthParts } from '../../../admin/src/format/lengthParts';

test.each([
  [0, [[0, 'second']]],
  [499, [[0, 'second']]],
  [59_499, [[59, 'second']]],
  // It is rounded before it is taken apart: there is no 60th second.
  [59_500, [[1, 'minute']]],
  [
    200_000,
    [
      [3, 'minute'],
      [20, 'second'],
    ],
  ],
  [3_600_000, [[1, 'hour']]],
  // The seconds of an hour are left away.
  [
    3_725_000,
    [
      [1, 'hour'],
      [2, 'minute'],
    ],
  ],
  [
    86_400_000 + 7_200_000,
    [
      [1, 'day'],
      [2, 'hour'],
    ],
  ],
])('%i milliseconds are told in at most two units', (milliseconds, parts) => {
  expect(lengthParts(milliseconds).map(({ value, unit }) => [value, unit])).toEqual(parts);
});
