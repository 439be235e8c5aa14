import { describe, expect, test } from 'vitest';
import { shortId } from '../../../admin/src/format/shortId';
import { COLUMNS, chosenColumns, fieldsOf } from '../../../admin/src/pages/Records/columns';
import { valuesFor } from '../../../admin/src/pages/Records/filters/valuesFor';
import { RECORD_TYPES } from '../../../contracts/records';

describe('the columns of a list', () => {
  test.each(RECORD_TYPES)('of %s that are shown or sorted by are fields of theirs', (type) => {
    const names = fieldsOf(type).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...COLUMNS[type].shown, ...COLUMNS[type].sortable]));
    expect(COLUMNS[type].sortable).toContain(COLUMNS[type].sort.split(':')[0]);
  });

  test('are those that were chosen, in the order of the choice, each once', () => {
    expect(chosenColumns('page-views', 'url,timestamp,url')).toEqual(['url', 'timestamp']);
  });

  test.each([undefined, '', 'nothing,of,this', 7, ['url']])('are the usual ones where %o was chosen', (chosen) => {
    expect(chosenColumns('page-views', chosen)).toEqual(COLUMNS['page-views'].shown);
  });

  test('do not show a session’s id twice', () => {
    expect(fieldsOf('sessions').map(({ name }) => name)).not.toContain('documentId');
  });
});

describe('the values of an address’s filters', () => {
  test('are those that the field is compared with', () => {
    const filters = [{ duration: { $gt: '60000' } }, { views: { $gt: '2' } }, { duration: { $lt: '90000' } }];
    expect(valuesFor(filters, 'duration')).toEqual(['60000', '90000']);
  });

  test.each([undefined, 'x', [null], ['duration'], [{ duration: 'x' }], [{ duration: { $gt: ['1'] } }]])(
    'are none in %o',
    (filters) => {
      expect(valuesFor(filters, 'duration')).toEqual([]);
    },
  );
});

test('an id is shortened where that saves anything', () => {
  expect(shortId('abcdefghi')).toBe('abcdefghi');
  expect(shortId('abcdefghij')).toBe('abcdefgh…');
});
