import { useIntl } from 'react-intl';
import type { HealthReason } from '../../../../contracts/health';
import { durationIn } from '../../format/duration';
import { useText } from '../../translations/useText';
import { useJobName } from './useJobName';

/** What is wrong in the administrator's words, and what the server says of it. */
export const useReasonText = (): ((reason: HealthReason) => { what: string; why: string }) => {
  const text = useText();
  const jobName = useJobName();
  const { formatDate, formatNumber } = useIntl();
  const when = (instant: string) => formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' });
  return (reason) => {
    const why = 'error' in reason ? reason.error : '';
    switch (reason.code) {
      case 'database-down':
        return { what: text('health.reason.database-down'), why };
      case 'buffer-down':
        return { what: text('health.reason.buffer-down'), why };
      case 'redis-down':
        return { what: text('health.reason.redis-down'), why };
      case 'drain-failing':
        return { what: text('health.reason.drain-failing', { since: when(reason.since) }), why };
      case 'drain-late': {
        const { value, unit } = durationIn(reason.seconds * 1_000);
        const lag = formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' });
        return { what: text('health.reason.drain-late', { events: reason.events, lag }), why };
      }
      case 'job-overdue':
        return { what: text('health.reason.job-overdue', { job: jobName(reason.job) }), why };
      case 'job-failing':
        return { what: text('health.reason.job-failing', { job: jobName(reason.job), since: when(reason.since) }), why };
      case 'set-aside':
        return { what: text('health.reason.set-aside', { events: reason.events }), why };
      case 'redis-forgets':
        return { what: text('health.reason.redis-forgets'), why };
      case 'redis-evicts':
        return { what: text('health.reason.redis-evicts', { policy: reason.policy }), why };
    }
  };
};
