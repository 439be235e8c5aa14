import { METRICS, type Metric } from '../../../../../contracts/dashboard';
import { useDashboardAddress } from '../address/useDashboardAddress';

/** The metric that is drawn, kept in the address. */
export const useMetric = (): [Metric, (metric: Metric) => void] => {
  const { address, change } = useDashboardAddress();
  const [first] = METRICS;
  const metric = METRICS.find((name) => name === address.get('metric')) ?? first;
  return [metric, (chosen) => chosen !== metric && change({ metric: chosen === first ? null : chosen })];
};
