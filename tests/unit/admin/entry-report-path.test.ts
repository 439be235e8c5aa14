import { describe, expect, it } from 'vitest';
import { entryReportPath } from '../../../admin/src/format/entryReportPath';

const ENTRY = { uid: 'api::article.article', documentId: 'abc' };

describe("an entry's report", () => {
  it('is found by type and document', () => {
    expect(entryReportPath(ENTRY)).toBe('/plugins/insight/entries/api::article.article/abc');
    expect(entryReportPath({ ...ENTRY, locale: '' })).toBe('/plugins/insight/entries/api::article.article/abc');
  });

  it('is of a locale, or of all, and of a range', () => {
    const query = (path: string) => Object.fromEntries(new URL(path, 'https://site.test').searchParams);
    expect(query(entryReportPath({ ...ENTRY, locale: 'de-AT' }))).toEqual({ locale: 'de-AT' });
    expect(query(entryReportPath({ ...ENTRY, locale: '*', range: '7d' }))).toEqual({ locale: '*', range: '7d' });
  });

  it('is found by any id', () => {
    expect(entryReportPath({ ...ENTRY, documentId: 'a/b?c#d' })).toBe(
      '/plugins/insight/entries/api::article.article/a%2Fb%3Fc%23d',
    );
  });
});
