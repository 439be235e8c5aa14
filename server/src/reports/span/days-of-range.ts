import type { DashboardRange, Days } from '../../../../contracts/dashboard';
import { addDays, addMonths, monthOf } from '../../settings';
import { firstDayOf, lastDayOf } from './calendar';

const MONTHS = 12;

/**
 * The days that a range covers.
 * @param today of the site
 * @param firstDay of the first view; null when there was none
 */
export const daysOfRange = (range: DashboardRange, today: string, firstDay: string | null): Days => {
  const lastDays = (days: number): Days => ({ from: addDays(today, 1 - days), to: today });
  const month = monthOf(today);
  switch (range) {
    case 'today':
      return lastDays(1);
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case '7d':
    case '28d':
    case '30d':
    case '90d':
      return lastDays(Number.parseInt(range, 10));
    case 'month':
      return { from: firstDayOf(month), to: today };
    case 'last-month':
      return { from: firstDayOf(addMonths(month, -1)), to: lastDayOf(addMonths(month, -1)) };
    case '12m':
      return { from: firstDayOf(addMonths(month, 1 - MONTHS)), to: today };
    case 'all':
      return { from: firstDay !== null && firstDay < today ? firstDay : today, to: today };
    default: {
      const [from = '', to = ''] = range.split('..');
      return { from, to };
    }
  }
};
