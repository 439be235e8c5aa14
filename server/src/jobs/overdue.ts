import type { Job } from '../room';
import type { JobState } from './job-rows';

const MINUTE = 60_000;

/** Until when a job has to have run again. */
export const deadlineOf = ({ overdueMinutes }: Job, { endedAtMs, declaredAtMs }: JobState): number =>
  (endedAtMs ?? declaredAtMs) + overdueMinutes * MINUTE;

/** Whether a job should have run by now, and nobody is at it. */
export const isOverdue = (job: Job, state: JobState, now: number): boolean =>
  deadlineOf(job, state) < now && state.leaseUntilMs < now;
