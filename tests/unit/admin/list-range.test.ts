import { describe, expect, it } from 'vitest';
import { isSortedByNumbers, parseListRange } from '../../../admin/src/format/listRange';
import { LIST_RANGES } from '../../../contracts/list-columns';

describe('the range of a list', () => {
  it.each(LIST_RANGES)('is %s when it is named', (range) => {
    expect(parseListRange(range)).toBe(range);
  });

  it.each([undefined, null, '', '1y', '30D', ['7d'], { range: '7d' }, 7])('is none for %j', (value) => {
    expect(parseListRange(value)).toBeUndefined();
  });
});

describe('a list is sorted by numbers', () => {
  it.each(['insightViews:DESC', 'insightVisitors:ASC', 'insightViews'])('when its address says %s', (sort) => {
    expect(isSortedByNumbers(sort)).toBe(true);
  });

  it.each([undefined, '', 'title:ASC', 'insightViewsOfMine:ASC', ['insightViews:DESC'], { insightViews: 'DESC' }])(
    'not when it says %j',
    (sort) => {
      expect(isSortedByNumbers(sort)).toBe(false);
    },
  );
});
