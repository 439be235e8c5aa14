import type { Job } from '../../room';
import type { JobState } from '../job-rows';
import { deadlineOf, isOverdue } from '../overdue';

/**
 * The run of a job that should have been: one that was begun and not ended, or one that nobody was there for. All instances come to the
 * same time, so that only one of them gets it.
 */
export const missedRun = (job: Job, state: JobState | undefined, now: number): number | undefined => {
  if (!state || state.leaseUntilMs >= now) {
    return undefined;
  }
  if (state.dueAtMs > state.doneForMs) {
    return state.dueAtMs;
  }
  return isOverdue(job, state, now) ? deadlineOf(job, state) : undefined;
};
