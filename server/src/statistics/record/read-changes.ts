import { errors } from '@strapi/utils';
import type { Catalogue, KnownMetric } from '../catalogue/catalogue';
import { identityOf, type ObjectIdentity } from '../objects/identity';
import type { ReadChange, ReadKey } from '../schemas/values';
import { faultOf, unitsOf } from './units';

/** What is to happen to one value: it is set, or added to; in smallest units. */
export interface Change {
  metricId: number;
  period: ReadKey['period'];
  date: string;
  object: ObjectIdentity | null;
  how: 'replace' | 'add';
  value: number | null;
}

/** More at once could leave what a column holds. */
const MOST_ADDED = 1e12;

interface Fault {
  path: string[];
  message: string;
}

/** Where each change stands in what was sent; `[]` where there is only one. */
type PathOf = (index: number) => string[];

const refuse = (faults: readonly Fault[]): never => {
  const message = faults.map(({ path, message: text }) => `${path.join('.')}: ${text}`).join('; ');
  throw new errors.ValidationError(message, { errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })) });
};

type WritableMetric = KnownMetric & { id: number };

const isWritable = (metric: KnownMetric | undefined): metric is WritableMetric => typeof metric?.id === 'number';

/** Which metrics may be written, and why not. */
const writableMetric = ({ metrics }: Catalogue, name: string): WritableMetric | string => {
  const metric = metrics.get(name);
  if (isWritable(metric)) {
    return metric;
  }
  return metric ? 'is one of the plugin’s own, which nobody writes' : `there is no metric ${name.slice(0, 129)}`;
};

const unitsIn = (given: number, decimals: number, field: 'value' | 'by'): number | string => {
  const units = unitsOf(given, decimals);
  if (units === null) {
    return faultOf(given, decimals);
  }
  return field === 'by' && Math.abs(units) > MOST_ADDED
    ? `must be from -${MOST_ADDED / 10 ** decimals} to ${MOST_ADDED / 10 ** decimals}`
    : units;
};

/**
 * Reads changes by what is known of their metrics.
 * @throws ValidationError that names every change that is wrong, and why
 */
export const readChanges = (catalogue: Catalogue, given: readonly ReadChange[], today: string, pathOf: PathOf): Change[] => {
  const faults: Fault[] = [];
  const changes: Change[] = [];
  given.forEach(({ metric: name, period, date = today, object, value, by }, index) => {
    const metric = writableMetric(catalogue, name);
    if (typeof metric === 'string') {
      faults.push({ path: [...pathOf(index), 'metric'], message: metric });
      return;
    }
    const field = by === undefined ? 'value' : 'by';
    const number = by ?? value ?? null;
    const units = number === null ? null : unitsIn(number, metric.decimals, field);
    if (typeof units === 'string') {
      faults.push({ path: [...pathOf(index), field], message: units });
      return;
    }
    const identity = object ? identityOf(object) : null;
    changes.push({
      metricId: metric.id,
      period,
      date,
      object: identity,
      how: by === undefined ? 'replace' : 'add',
      value: units,
    });
  });
  if (faults.length > 0) {
    refuse(faults);
  }
  return changes;
};
