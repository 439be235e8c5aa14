import { describe, expect, test } from 'vitest';
import { escaped } from '../../../admin/src/format/escaped';
import { queryString } from '../../../admin/src/format/queryString';

describe('a question as a query string', () => {
  test('nests names in brackets', () => {
    expect(queryString({ page: 2, filters: { $and: [{ url: { $contains: 'a' } }, { duration: { $gt: '60000' } }] } })).toBe(
      'page=2&filters[$and][0][url][$contains]=a&filters[$and][1][duration][$gt]=60000',
    );
  });

  test('escapes values, so that none of them becomes a name', () => {
    expect(queryString({ _q: 'a&sort=b#c', filters: { $and: [{ url: { $eq: 'x=y&filters[a]=1' } }] } })).toBe(
      '_q=a%26sort%3Db%23c&filters[$and][0][url][$eq]=x%3Dy%26filters%5Ba%5D%3D1',
    );
  });

  test('leaves out what is not asked', () => {
    expect(queryString({ _q: '', sort: undefined, filters: { $and: [] }, page: null })).toBe('');
  });
});

test('what is written into an address is escaped at every depth, and nothing else is changed', () => {
  expect(escaped({ $and: [{ url: { $eq: 'a&b=c' } }, { views: { $gt: 2 } }, { x: null }] })).toEqual({
    $and: [{ url: { $eq: 'a%26b%3Dc' } }, { views: { $gt: 2 } }, { x: null }],
  });
  expect(escaped(undefined)).toBeUndefined();
});
