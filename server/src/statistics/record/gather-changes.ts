import { errors } from '@strapi/utils';
import type { Change } from './read-changes';

const nameOf = ({ metricId, period, date, object }: Change): string => `${metricId} ${period} ${object?.key ?? ''} ${date}`;

const together = (known: Change, change: Change): Change => {
  if (known.how !== change.how) {
    throw new errors.ValidationError('One value is both set and added to: send one of the two.');
  }
  const value = change.how === 'replace' ? change.value : (known.value ?? 0) + (change.value ?? 0);
  return { ...change, value };
};

/**
 * One change for each value: of several the last one that is set, or all that are added. In the order of their keys, so that two who write
 * the same values wait for each other and not both.
 */
export const gatherChanges = (changes: readonly Change[]): Change[] => {
  if (changes.length === 1) {
    return [...changes];
  }
  const byName = new Map<string, Change>();
  for (const change of changes) {
    const name = nameOf(change);
    const known = byName.get(name);
    byName.set(name, known ? together(known, change) : change);
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
};
