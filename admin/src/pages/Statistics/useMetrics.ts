import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { type Metric, OWN_DOMAIN } from '../../../../contracts/statistics';
import { useDomains } from '../../api/statistics';
import type { ValueAxis } from '../../components/LinesChart/lines';
import { metricLabel } from '../../format/metricLabel';
import { metricTicks } from '../../format/metricTicks';
import { useText } from '../../translations/useText';
import { OWN_NAMES } from './ownNames';

/** A metric as it is shown. */
export interface ShownMetric extends ValueAxis {
  metric: Metric;
  /** What it is called in the administrator's language. */
  name: string;
  /** With its domain's name, where several are to be told apart. */
  fullName: string;
}

const unknown = (name: string): Metric => ({
  metric: name,
  domain: name.split('.')[0] ?? '',
  ref: name.split('.')[1] ?? name,
  name,
  description: '',
  unit: '',
  format: 'number',
  decimals: 0,
  moreIsBetter: true,
  combine: 'none',
  isRegistered: true,
});

/** The metrics that there are, by name, and how their values are written. One that is gone is called by its name. */
export const useMetrics = (): { all: ShownMetric[]; metricOf(name: string): ShownMetric } => {
  const domains = useDomains();
  const { locale } = useIntl();
  const text = useText();
  return useMemo(() => {
    const shown = (metric: Metric, domain: string): ShownMetric => {
      const own = metric.domain === OWN_DOMAIN ? OWN_NAMES[metric.ref] : undefined;
      const name = own ? text(own) : metric.name;
      return {
        metric,
        name,
        fullName: domain === '' ? name : `${domain}: ${name}`,
        ...metricLabel(metric, locale),
        ticks: (least, most, count) => metricTicks(metric, least, most, count),
      };
    };
    const all = domains.flatMap((domain) => domain.metrics.map((metric) => shown(metric, domain.name)));
    const byName = new Map(all.map((one) => [one.metric.metric, one]));
    return { all, metricOf: (name: string) => byName.get(name) ?? shown(unknown(name), '') };
  }, [domains, locale, text]);
};
