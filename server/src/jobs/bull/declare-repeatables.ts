import type { Queue } from 'bull';
import type { Job } from '../../room';

/** Lets a queue repeat these jobs by their rules and nothing else. Doing so again changes nothing. */
export const declareRepeatables = async (queue: Queue, jobs: readonly Job[], timeZone: string): Promise<void> => {
  const isDeclared = (name: string, rule: string, tz: string | undefined): boolean =>
    tz === timeZone && jobs.some((job) => job.name === name && job.rule === rule);
  for (const { key, name, cron, tz } of await queue.getRepeatableJobs()) {
    if (!isDeclared(name, cron, tz)) {
      await queue.removeRepeatableByKey(key);
    }
  }
  for (const { name, rule } of jobs) {
    await queue.add(name, {}, { repeat: { cron: rule, tz: timeZone } });
  }
};
