import { useText } from '../../translations/useText';

const NAMES = {
  'change-salt': 'health.job.change-salt',
  'delete-old-records': 'health.job.delete-old-records',
  'close-day': 'health.job.close-day',
  'look-after-entries': 'health.job.look-after-entries',
  'sum-up-days': 'health.job.sum-up-days',
  'pack-days': 'health.job.pack-days',
  'run-trackers': 'health.job.run-trackers',
  'forget-metrics': 'health.job.forget-metrics',
  'watch-drain': 'health.job.watch-drain',
} as const;

const isKnown = (name: string): name is keyof typeof NAMES => Object.hasOwn(NAMES, name);

/** What a job does, in the administrator's words. */
export const useJobName = (): ((name: string) => string) => {
  const text = useText();
  return (name) => (isKnown(name) ? text(NAMES[name]) : name);
};
