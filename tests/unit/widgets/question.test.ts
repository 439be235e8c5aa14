import { describe, expect, test } from 'vitest';
import { Misread, questionFrom } from '../../../server/src/widgets/question';

const ENTRY = { uid: 'api::article.article', documentId: 'abc' };

describe('what a widget asks', () => {
  test.each([
    ['stats/api::article.article/abc', { kind: 'stats', entry: ENTRY }],
    ['stats/api::article.article/abc/de', { kind: 'stats', entry: { ...ENTRY, locale: 'de' } }],
    ['live', { kind: 'live', entry: null }],
    ['live/api::article.article/abc', { kind: 'live', entry: ENTRY }],
    ['chart/week', { kind: 'chart', range: '7d', entry: null }],
    ['chart/year/api::article.article/abc/de', { kind: 'chart', range: '12m', entry: { ...ENTRY, locale: 'de' } }],
    [
      'popular/week/5/api::article.article',
      { kind: 'popular', period: '7d', limit: 5, uid: ENTRY.uid, locale: undefined, fields: [] },
    ],
    [
      'popular/90d/50/api::article.article/de/slug,category,slug',
      { kind: 'popular', period: '90d', limit: 50, uid: ENTRY.uid, locale: 'de', fields: ['slug', 'category'] },
    ],
    [
      'popular/all/1/api::article.article//slug',
      { kind: 'popular', period: 'all', limit: 1, uid: ENTRY.uid, locale: undefined, fields: ['slug'] },
    ],
  ])('is read: %s', (text, question) => {
    expect(questionFrom(text)).toEqual(question);
  });

  test.each([
    ['', 'a question must be one of stats, live, chart, popular'],
    ['colour', 'a question must be one of'],
    ['__proto__/x', 'a question must be one of'],
    ['stats', 'stats are those of an entry'],
    ['stats/api::article.article', 'an entry is named by'],
    ['stats//abc', 'an entry is named by'],
    ['stats/api::article.article/abc/de/more', 'an entry is named by'],
    ['live/api::article.article', 'an entry is named by'],
    ['live/', 'an entry is named by'],
    ['chart', 'the period must be one of week, month, year'],
    ['chart/decade', 'the period must be one of'],
    ['popular', 'popular entries are asked for by'],
    ['popular/week/5', 'popular entries are asked for by'],
    ['popular/decade/5/api::article.article', 'the period must be one of'],
    ['popular/week/0/api::article.article', 'the limit must be'],
    ['popular/week/51/api::article.article', 'the limit must be'],
    ['popular/week/5.5/api::article.article', 'the limit must be'],
    ['popular/week/five/api::article.article', 'the limit must be'],
    ['popular/week/5/api::article.article/en/a b', 'the fields must be'],
    [`popular/week/5/api::article.article/en/${'abcdefghijk'.split('').join(',')}`, 'the fields must be'],
    ['popular/week/5/api::article.article/en/slug/more', 'popular entries are asked for by'],
    [`live/${'x'.repeat(600)}/abc`, 'a question has at most'],
  ])('is refused with the reason: %s', (text, reason) => {
    expect(() => questionFrom(text)).toThrow(Misread);
    expect(() => questionFrom(text)).toThrow(reason);
  });
});
