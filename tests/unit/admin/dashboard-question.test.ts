import { describe, expect, it } from 'vitest';
import { daysOfRange, questionIn } from '../../../admin/src/format/dashboardQuestion';

const asked = (address: string) => questionIn(new URLSearchParams(address));

describe('the question that an address asks', () => {
  it('is of 30 days beside the 30 before, where it says nothing', () => {
    expect(asked('')).toEqual({ range: '30d', compare: 'before' });
  });

  it('takes ranges by name and any two days', () => {
    expect(asked('range=last-month&compare=year')).toEqual({ range: 'last-month', compare: 'year' });
    expect(asked('range=2026-02-01..2026-02-28').range).toBe('2026-02-01..2026-02-28');
    expect(asked('range=2026-02-01..2026-02-01').range).toBe('2026-02-01..2026-02-01');
  });

  it.each([
    'tomorrow',
    '2026-02-30..2026-03-01',
    '2026-03-02..2026-03-01',
    '2026-03-02',
    '2026-03-01..2026-03-02..2026-03-03',
    '26-3-1..26-3-2',
    '..',
  ])('falls back to 30 days for the range %s', (range) => {
    expect(asked(`range=${range}`).range).toBe('30d');
  });

  it('falls back to the period before for a comparison that there is not', () => {
    expect(asked('compare=decade').compare).toBe('before');
  });

  it('takes the filters that there are, and no others', () => {
    expect(asked('country=DE&path=/a/*&tab=content&colour=red&device=%20')).toEqual({
      range: '30d',
      compare: 'before',
      country: 'DE',
      path: '/a/*',
    });
  });
});

describe('the days of a range', () => {
  it('are known of two days only', () => {
    expect(daysOfRange('2026-11-01..2026-11-20')).toEqual({ from: '2026-11-01', to: '2026-11-20' });
    expect(daysOfRange('7d')).toBeUndefined();
  });
});
