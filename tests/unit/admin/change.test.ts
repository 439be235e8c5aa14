import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../admin/src/format/change';

describe('the change to the period before', () => {
  it.each([
    [150, 100, { direction: 'up', ratio: 0.5 }],
    [75, 100, { direction: 'down', ratio: 0.25 }],
    [0, 8, { direction: 'down', ratio: 1 }],
    [8, 8, { direction: 'same', ratio: 0 }],
    [8, 0, { direction: 'new' }],
    [0, 0, { direction: 'none' }],
  ])('from %i now and %i before', (now, before, change) => {
    expect(changeOf(now, before)).toEqual(change);
  });
});
