import { expect, test } from 'vitest';
import { readStatisticsFile } from '../../../admin/src/format/statisticsFile';

const METRICS = new Map([
  ['shop.orders', { decimals: 0, isReadOnly: false }],
  ['shop.revenue', { decimals: 2, isReadOnly: false }],
  ['insight.views', { decimals: 0, isReadOnly: true }],
]);

const read = (...lines: string[]) => readStatisticsFile(lines.join('\n'), METRICS);

/** What is said of each line that is refused. */
const refusedIn = (...lines: string[]) =>
  read(...lines).refused.map(({ line, column, fault, said }) => [line, column, fault, said]);

test('values of everything together, of entries and of dimensions', () => {
  const { values, refused } = read(
    'metric,period,date,value,uid,documentId,country',
    'shop.orders,,2026-01-31,12,,,',
    'shop.orders,week,2026-01-31,,,,AT',
    "shop.revenue,day,2026-02-28,'-4.50,api::product.product,abc,",
  );
  expect(refused).toEqual([]);
  expect(values.map(({ line, value }) => [line, value])).toEqual([
    [2, { metric: 'shop.orders', period: 'day', date: '2026-01-31', object: null, value: 12 }],
    [3, { metric: 'shop.orders', period: 'week', date: '2026-01-31', object: { country: 'AT' }, value: null }],
    [
      4,
      {
        metric: 'shop.revenue',
        period: 'day',
        date: '2026-02-28',
        object: { uid: 'api::product.product', documentId: 'abc' },
        value: -4.5,
      },
    ],
  ]);
});

test('each line that cannot be taken is told with its column, and the others are taken', () => {
  const lines = [
    'metric,date,value,country',
    'shop.sales,2026-01-31,1,',
    'insight.views,2026-01-31,1,',
    'shop.orders,2026-02-30,1,',
    'shop.orders,2026-01-31,1.5,',
    'shop.orders,2026-01-31,many,',
    'shop.orders,2026-01-31,1',
    'shop.orders,2026-01-30,1,AT',
    'shop.orders,2026-01-30,2,AT',
  ];
  expect(refusedIn(...lines)).toEqual([
    [2, 'metric', 'metric', 'shop.sales'],
    [3, 'metric', 'readOnly', 'insight.views'],
    [4, 'date', 'date', '2026-02-30'],
    [5, 'value', 'decimals', '1.5'],
    [6, 'value', 'number', 'many'],
    [7, null, 'cells', '3'],
    [9, null, 'twice', '8'],
  ]);
  expect(read(...lines).values.map(({ line }) => line)).toEqual([8]);
});

test.each([
  [
    ['metric,date', 'shop.orders,2026-01-31'],
    [1, 'value', 'column.missing', 'value'],
  ],
  [
    ['metric,date,value,value', ''],
    [1, 'value', 'column.twice', 'value'],
  ],
  [
    ['metric,date,value,9 lives', ''],
    [1, '9 lives', 'column.name', '9 lives'],
  ],
  [
    ['metric,date,value,period', 'shop.orders,2026-01-31,1,hour'],
    [2, 'period', 'period', 'hour'],
  ],
  [
    ['metric,date,value,uid,documentId', 'shop.orders,2026-01-31,1,api::a.a,'],
    [2, 'documentId', 'object', ''],
  ],
  [
    ['metric,date,value', 'shop.orders,"2026'],
    [2, null, 'csv', ''],
  ],
])('%j says why', (lines, expected) => {
  expect(refusedIn(...lines)).toEqual([expected]);
});

test('a comma is a point where cells are told apart by something else', () => {
  expect(read('metric;date;value', 'shop.revenue;2026-01-31;12,5').values[0]?.value.value).toBe(12.5);
  expect(refusedIn('metric,date,value', 'shop.revenue,2026-01-31,"12,5"')).toEqual([[2, 'value', 'number', '12,5']]);
});
