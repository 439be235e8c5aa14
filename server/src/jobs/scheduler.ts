import type { Job } from '../room';

/** Runs jobs when they are due, in the site's time zone: each time by one instance for all that share the site's database. */
export interface Scheduler {
  /** Begins to run these jobs. */
  start(jobs: readonly Job[]): Promise<void>;
  /** Resolves when this instance runs none any more. A run that it had to break off is taken up by another. */
  stop(): Promise<void>;
}
