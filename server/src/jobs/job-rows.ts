import type { Core } from '@strapi/strapi';
import type { Job } from '../room';
import { JOB_UID } from './job-row';

/** How a job stands, see `job-row.ts`. */
export interface JobState {
  name: string;
  declaredAtMs: number;
  leaseUntilMs: number;
  dueAtMs: number;
  doneForMs: number;
  startedAtMs: number | null;
  endedAtMs: number | null;
  failingSinceMs: number | null;
  error: string | null;
}

type Row = { [Key in keyof JobState]: JobState[Key] extends string | null ? JobState[Key] : string | JobState[Key] };

const numberOf = (value: string | number | null): number | null => (value === null ? null : Number(value));

const stateOf = (row: Row): JobState => ({
  name: row.name,
  declaredAtMs: Number(row.declaredAtMs),
  leaseUntilMs: Number(row.leaseUntilMs),
  dueAtMs: Number(row.dueAtMs),
  doneForMs: Number(row.doneForMs),
  startedAtMs: numberOf(row.startedAtMs),
  endedAtMs: numberOf(row.endedAtMs),
  failingSinceMs: numberOf(row.failingSinceMs),
  error: row.error,
});

/** The rows of the jobs: each method that changes one is a single statement, so that of several instances one wins. */
export const jobRows = (strapi: Core.Strapi) => {
  const query = () => strapi.db.query(JOB_UID);
  const update = async (where: object, data: object): Promise<boolean> => {
    const { count } = await query().updateMany({ where, data });
    return count > 0;
  };
  return {
    async find(name: string): Promise<JobState | undefined> {
      const row: Row | null = await query().findOne({ where: { name } });
      return row ? stateOf(row) : undefined;
    },

    async findAll(): Promise<JobState[]> {
      const rows: Row[] = await query().findMany({});
      return rows.map(stateOf);
    },

    /** Makes the rows that are missing. */
    async declare(jobs: readonly Job[], now: number): Promise<void> {
      for (const { name } of jobs) {
        if (!(await this.find(name))) {
          const data = { name, declaredAtMs: now, holder: '', leaseUntilMs: 0, dueAtMs: 0, doneForMs: 0 };
          // Another instance may be quicker: then the unique name refuses ours.
          await query()
            .create({ data })
            .catch(async (error: unknown) => {
              if (!(await this.find(name))) {
                throw error;
              }
            });
        }
      }
    },

    /** Takes a job for the run that is due at a time, unless it is done with or somebody who lives has it. */
    lease: (name: string, dueAtMs: number, holder: string, now: number, untilMs: number): Promise<boolean> =>
      update(
        { name, leaseUntilMs: { $lt: now }, doneForMs: { $lt: dueAtMs } },
        { holder, leaseUntilMs: untilMs, dueAtMs, startedAtMs: now },
      ),

    /** Gives a sign of life. @returns false when somebody else has taken the job over */
    renew: (name: string, holder: string, untilMs: number): Promise<boolean> =>
      update({ name, holder }, { leaseUntilMs: untilMs }),

    /** Lets a job go whose run is not done with. */
    giveBack: (name: string, holder: string): Promise<boolean> => update({ name, holder }, { leaseUntilMs: 0 }),

    end: (
      name: string,
      holder: string,
      outcome: { doneForMs: number; endedAtMs: number } & Pick<JobState, 'failingSinceMs' | 'error'>,
    ) => update({ name, holder }, { ...outcome, leaseUntilMs: 0 }),
  };
};
