import { Status } from '@strapi/design-system';
import type { JobHealth } from '../../../../contracts/health';
import { useText } from '../../translations/useText';
import { Duration } from './Duration';
import { PlainTable } from './PlainTable';
import { useJobName } from './useJobName';
import { When } from './When';

/** What is to be said of a job first. */
const stateOf = ({ isOverdue, failingSince, isRunning, endedAt }: JobHealth) => {
  if (isOverdue) {
    return { variant: 'danger', label: 'health.jobs.overdue' } as const;
  }
  if (failingSince !== null) {
    return { variant: 'warning', label: 'health.jobs.failing' } as const;
  }
  if (isRunning) {
    return { variant: 'secondary', label: 'health.jobs.running' } as const;
  }
  return endedAt === null
    ? ({ variant: 'neutral', label: 'health.jobs.waiting' } as const)
    : ({ variant: 'success', label: 'health.jobs.done' } as const);
};

const JobState = ({ job }: { job: JobHealth }) => {
  const text = useText();
  const { variant, label } = stateOf(job);
  return (
    <Status variant={variant} size="S" width="fit-content" title={job.error ?? undefined}>
      {text(label)}
    </Status>
  );
};

/** The work by the clock. */
export const JobsTable = ({ jobs }: { jobs: JobHealth[] }) => {
  const text = useText();
  const jobName = useJobName();
  return (
    <PlainTable
      title={text('health.jobs')}
      columns={[text('health.jobs.name'), text('health.jobs.state'), text('health.jobs.last'), text('health.jobs.duration')]}
      rows={jobs.map((job) => ({
        key: job.name,
        cells: [
          jobName(job.name),
          <JobState key="state" job={job} />,
          <When key="last" at={job.startedAt} />,
          <Duration key="duration" milliseconds={job.durationMs} />,
        ],
      }))}
      empty={text('health.unknown')}
    />
  );
};
