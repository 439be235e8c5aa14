import { type Domain, type Metric, OWN_DOMAIN } from '../../../../contracts/statistics';
import type { Counted } from '../../totals';

/** The plugin's own numbers as metrics: what each is, of the totals, and by what it is divided to be in the metric's unit. */
export const OWN_METRICS = {
  views: { name: 'Views', of: 'views', per: 1 },
  visitors: { name: 'Visitors', of: 'visitors', per: 1 },
  sessions: { name: 'Sessions', of: 'sessions', per: 1 },
  bounces: { name: 'Bounces', of: 'bounces', per: 1 },
  interactions: { name: 'Interactions', of: 'interactions', per: 1 },
  'session-time': { name: 'Time of sessions', of: 'durationMs', per: 1_000 },
  'engaged-time': { name: 'Engaged time', of: 'engagedMs', per: 1_000 },
} as const satisfies Record<string, { name: string; of: keyof Counted; per: number }>;

export type OwnMetric = keyof typeof OWN_METRICS;

const isOwn = (ref: string): ref is OwnMetric => Object.hasOwn(OWN_METRICS, ref);

/** Which of the plugin's own numbers a metric is; null for any other. */
export const ownMetricOf = ({ domain, ref }: Pick<Metric, 'domain' | 'ref'>): OwnMetric | null =>
  domain === OWN_DOMAIN && isOwn(ref) ? ref : null;

const asMetric = (ref: OwnMetric): Metric => {
  const { name, per } = OWN_METRICS[ref];
  return {
    metric: `${OWN_DOMAIN}.${ref}`,
    domain: OWN_DOMAIN,
    ref,
    name,
    description: '',
    unit: per === 1 ? '' : 's',
    format: per === 1 ? 'number' : 'duration',
    decimals: per === 1 ? 0 : 3,
    moreIsBetter: ref !== 'bounces',
    combine: 'sum',
    isRegistered: true,
  };
};

export const ownDomain: Domain = {
  ref: OWN_DOMAIN,
  name: 'Insight',
  description: 'What is counted of the site and its entries',
  isRegistered: true,
  isReadOnly: true,
  metrics: Object.keys(OWN_METRICS).filter(isOwn).map(asMetric),
};
