import type { HealthReason } from '../../../../contracts/health';

/** What is wrong, for the log. */
export const sentenceOf = (reason: HealthReason): string => {
  switch (reason.code) {
    case 'database-down':
      return `the database does not answer (${reason.error})`;
    case 'buffer-down':
      return 'the buffer does not say what waits in it';
    case 'redis-down':
      return 'Redis does not answer';
    case 'drain-failing':
      return `events cannot be applied since ${reason.since} (${reason.error})`;
    case 'drain-late':
      return `${reason.events} events wait to be applied, the oldest for ${reason.seconds} s`;
    case 'job-overdue':
      return `the job ${reason.job} did not run in its time`;
    case 'job-failing':
      return `the job ${reason.job} fails since ${reason.since} (${reason.error})`;
    case 'set-aside':
      return `the database refused ${reason.events} events`;
    case 'redis-forgets':
      return 'Redis keeps no append-only file';
    case 'redis-evicts':
      return `Redis may throw events away (maxmemory-policy ${reason.policy})`;
  }
};
