import { describe, expect, it } from 'vitest';
import { queryString } from '../../../admin/src/format/queryString';
import { recordsOf } from '../../../admin/src/format/recordsOf';
import { entriesIn } from '../../../admin/src/pages/Records/filters/entriesIn';

const ENTRY = { uid: 'api::article.article', documentId: 'abc', locale: 'de' };

/** The filters as the address has them. */
const shown = (filters: ReturnType<typeof recordsOf>): string => decodeURIComponent(queryString({ filters }));

describe('the records of an entry', () => {
  it('are those of its type, document and locale, from an instant on', () => {
    expect(shown(recordsOf({ ...ENTRY, since: '2026-11-01T00:00:00.000Z' }))).toBe(
      [
        'filters[$and][0][target][uid][$eq]=api::article.article',
        'filters[$and][0][target][documentId][$eq]=abc',
        'filters[$and][0][target][locale][$eq]=de',
        'filters[$and][1][timestamp][$gte]=2026-11-01T00:00:00.000Z',
      ].join('&'),
    );
  });

  it.each(['', '*'])('are of whatever locale for “%s”', (locale) => {
    expect(shown(recordsOf({ ...ENTRY, locale }))).not.toContain('locale');
  });

  it('are told apart by the list from those of the whole type', () => {
    expect(entriesIn(recordsOf(ENTRY).$and)).toEqual([ENTRY.uid]);
    expect(entriesIn([{ target: { uid: { $eq: ENTRY.uid } } }])).toEqual([]);
    for (const nothing of [undefined, null, 'x', [null, 1, { target: 'x' }, { target: { documentId: {} } }]]) {
      expect(entriesIn(nothing)).toEqual([]);
    }
  });
});
