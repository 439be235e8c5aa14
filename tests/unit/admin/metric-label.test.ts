import { expect, test } from 'vitest';
import { metricLabel } from '../../../admin/src/format/metricLabel';
import { metricTicks } from '../../../admin/src/format/metricTicks';

test.each([
  [{ format: 'number', unit: 'kg', decimals: 1 }, 'en', 1_234.5, '1,234.5\u00A0kg'],
  [{ format: 'percent', unit: '', decimals: 1 }, 'en', 12.5, '12.5%'],
  [{ format: 'currency', unit: 'EUR', decimals: 2 }, 'de', 49.9, '49,90\u00A0€'],
  [{ format: 'currency', unit: 'points', decimals: 0 }, 'en', 3, '3\u00A0points'],
  [{ format: 'duration', unit: 's', decimals: 0 }, 'en', -90, '−1 min 30 sec'],
  [{ format: 'bytes', unit: '', decimals: 0 }, 'en', 2_500_000, '2.5 MB'],
] as const)('%j in %s', (shape, locale, value, expected) => {
  expect(metricLabel(shape, locale).whole(value)).toBe(expected);
});

const NUMBER = { format: 'number', decimals: 2 } as const;

test.each([
  [NUMBER, 0, 0.07, [0, 0.02, 0.04, 0.06, 0.08]],
  [NUMBER, 0, 0, [0, 1]],
  [NUMBER, -4, 12, [-5, 0, 5, 10, 15]],
  [{ format: 'number', decimals: 0 }, 0, 3, [0, 1, 2, 3]],
  [{ format: 'duration', decimals: 3 }, 0, 100, [0, 30, 60, 90, 120]],
] as const)('ticks of %j from %d to %d', (shape, least, most, expected) => {
  expect(metricTicks(shape, least, most, 5)).toEqual(expected);
});
