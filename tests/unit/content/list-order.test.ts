import { describe, expect, it } from 'vitest';
import { listOrder, namesColumn } from '../../../server/src/content/list/list-order';

describe('what a list is sorted by', () => {
  it.each([
    'insightViews:DESC',
    'insightVisitors',
    'title:ASC,insightViews:DESC',
    ['title:ASC', ' insightViews:DESC'],
    { insightViews: 'DESC' },
    [{ title: 'ASC' }, { insightVisitors: 'DESC' }],
  ])('is ours in %j', (sort) => {
    expect(namesColumn(sort)).toBe(true);
  });

  it.each([undefined, null, '', 'title:insightViews', 'insightViewsOfMine:ASC', { title: 'ASC' }, [], 7])(
    'is not in %j',
    (sort) => {
      expect(namesColumn(sort)).toBe(false);
    },
  );

  it('is read as the head of the list writes it', () => {
    expect(listOrder('insightViews:DESC', undefined)).toEqual({ by: 'views', order: 'desc', range: '30d' });
    expect(listOrder('insightVisitors:ASC', 'all')).toEqual({ by: 'visitors', order: 'asc', range: 'all' });
    expect(listOrder('insightViews', '7d')).toEqual({ by: 'views', order: 'asc', range: '7d' });
  });

  it.each([
    ['insightViews:DOWN', '30d', 'sort: '],
    ['insightViews:', '30d', 'sort: '],
    ['insightViews:desc;drop table', '30d', 'sort: '],
    [{ insightViews: 'DESC' }, '30d', 'sort: '],
    ['insightViews:DESC', '', 'insightRange: '],
    ['insightViews:DESC', null, 'insightRange: '],
  ])('is refused in %j with the range %j', (sort, range, complaint) => {
    expect(() => listOrder(sort, range)).toThrow(complaint);
  });
});
