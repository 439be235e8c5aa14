import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../admin/src/format/range';
import { RANGES } from '../../../contracts/reports';

describe('the range in the address', () => {
  it('is taken when it is one of the ranges', () => {
    expect(RANGES.map(parseRange)).toEqual(RANGES);
  });

  it.each([undefined, null, '', '31d', '30D', ['7d', '90d'], { $eq: '7d' }])('is 30 days for %j', (value) => {
    expect(parseRange(value)).toBe('30d');
  });
});
