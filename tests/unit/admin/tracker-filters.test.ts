import { expect, test } from 'vitest';
import { filterRows, filtersOf } from '../../../admin/src/format/trackerFilters';

const TYPES: Record<string, string> = { total: 'decimal', isPaid: 'boolean', status: 'enumeration' };
const made = (rows: Parameters<typeof filtersOf>[0]) => filtersOf(rows, (field) => TYPES[field]);

test.each([
  [{}, []],
  [{ status: 'paid' }, [{ field: 'status', operator: '$eq', value: 'paid' }]],
  [
    { total: { $gte: 10, $lt: 20 }, isPaid: true },
    [
      { field: 'total', operator: '$gte', value: '10' },
      { field: 'total', operator: '$lt', value: '20' },
      { field: 'isPaid', operator: '$eq', value: 'true' },
    ],
  ],
  [{ $and: [{ status: { $ne: 'new' } }] }, [{ field: 'status', operator: '$ne', value: 'new' }]],
  [{ $or: [{ status: 'paid' }] }, null],
  [{ customer: { name: { $eq: 'Ann' } } }, null],
  [{ status: { $in: ['paid'] } }, null],
])('%j as conditions', (filters, rows) => {
  expect(filterRows(filters)).toEqual(rows);
});

test('conditions are of the type of their field, and those without a value are none', () => {
  const rows = [
    { field: 'total', operator: '$gt', value: ' 9.5 ' },
    { field: 'isPaid', operator: '$eq', value: 'true' },
    { field: 'status', operator: '$eq', value: '12' },
    { field: 'status', operator: '$ne', value: '' },
  ] as const;
  expect(made(rows)).toEqual({ $and: [{ total: { $gt: 9.5 } }, { isPaid: { $eq: true } }, { status: { $eq: '12' } }] });
  expect(made(rows.slice(0, 1))).toEqual({ total: { $gt: 9.5 } });
  expect(made([])).toEqual({});
});
