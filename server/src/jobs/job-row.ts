import { ownTable } from '../strapi/own-table';

/** What is known of each job: whose turn it is, and how its last run went. Times are milliseconds since 1970 UTC. */
export const jobRow = ownTable({
  singularName: 'job',
  pluralName: 'jobs',
  attributes: {
    name: { type: 'string', required: true },
    /** The first time that it was to be run by the clock at all. */
    declaredAtMs: { type: 'biginteger', required: true },
    /** The run that has it at the moment, and until when it has to give a sign of life. */
    holder: { type: 'string', required: true },
    leaseUntilMs: { type: 'biginteger', required: true },
    /** The time that the last run was due at, and the last such time that is done with. */
    dueAtMs: { type: 'biginteger', required: true },
    doneForMs: { type: 'biginteger', required: true },
    /** The last run; null before the first. */
    startedAtMs: { type: 'biginteger' },
    endedAtMs: { type: 'biginteger' },
    /** Null while its runs succeed. */
    failingSinceMs: { type: 'biginteger' },
    error: { type: 'text' },
  },
  indexes: [{ name: 'insight_jobs_name', columns: ['name'], type: 'unique' }],
});

export const JOB_UID = 'plugin::insight.job';
