import { describe, expect, it } from 'vitest';
import { editorPath } from '../../../admin/src/format/editorPath';

describe("an entry's editor", () => {
  it('is found by type and document', () => {
    expect(editorPath({ kind: 'collectionType', uid: 'api::product.product', documentId: 'abc', locale: '' })).toBe(
      '/content-manager/collection-types/api::product.product/abc',
    );
  });

  it('opens in the locale that was counted', () => {
    const path = editorPath({ kind: 'collectionType', uid: 'api::article.article', documentId: 'abc', locale: 'de-AT' });
    expect(decodeURIComponent(path)).toBe(
      '/content-manager/collection-types/api::article.article/abc?plugins[i18n][locale]=de-AT',
    );
  });

  it('of a single type needs no document', () => {
    expect(editorPath({ kind: 'singleType', uid: 'api::home.home', documentId: 'abc', locale: '' })).toBe(
      '/content-manager/single-types/api::home.home',
    );
  });
});
