import type { TrackingRules } from '../settings';

/** An event that names a type which is not tracked goes no further; one that only has a path is looked at when it is drained. */
export const mayCount = (rules: TrackingRules, { target }: { target?: { uid: string } | null | undefined }): boolean =>
  rules.trackedTypes > 0 && (!target || rules.isTracked(target.uid));
