import type { TrackerChanges } from '../../../../contracts/trackers';
import { type ComputedTracker, definitionOf, type TrackerRegistration } from './definition/definition';
import type { TrackerRow } from './statements/tracker-rows';

/** What a tracker is to be. */
export type Wanted = Pick<TrackerRow, 'ref' | 'name' | 'metric' | 'definition'>;

const isComputed = (registration: TrackerRegistration): registration is ComputedTracker => 'compute' in registration;

export const wantedOf = (registration: TrackerRegistration): Wanted => ({
  ref: registration.ref,
  name: registration.name ?? registration.ref,
  metric: registration.metric,
  definition: isComputed(registration)
    ? { periods: registration.periods ?? ['day'], since: registration.since, counted: null }
    : definitionOf(registration),
});

/** Whether their values are the same. */
export const isSame = (a: Wanted, b: Wanted): boolean =>
  a.metric === b.metric && JSON.stringify(a.definition) === JSON.stringify(b.definition);

/** What would make a tracker be as it is. */
export const draftOf = ({ name, metric, definition: { periods, since, counted } }: TrackerRow): TrackerChanges => ({
  name,
  metric,
  periods,
  since,
  ...counted,
});
