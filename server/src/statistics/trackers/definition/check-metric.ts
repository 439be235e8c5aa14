import type { Catalogue } from '../../catalogue/catalogue';
import { refuse } from './refuse';

/** @throws ValidationError where there is no such metric that a tracker could write */
export const checkMetric = ({ metrics }: Catalogue, name: string): void => {
  const metric = metrics.get(name);
  if (!metric) {
    refuse('metric', `there is no metric ${name.slice(0, 129)}`);
  } else if (metric.id === null) {
    refuse('metric', 'is one of the plugin’s own, which nobody writes');
  }
};
