import type { DashboardBucket } from '../../../contracts/dashboard';

/**
 * The bucket that a day or an instant is in: the last that begins no later.
 * @param starts of buckets, in order
 * @param day a calendar day, and the instant, for buckets of hours
 */
export const bucketOf = (
  starts: readonly string[],
  bucket: DashboardBucket,
  { day, instant }: { day: string; instant: string },
): string | undefined => {
  if (bucket === 'hour') {
    const at = Date.parse(instant);
    return starts.filter((start) => Date.parse(start) <= at).at(-1);
  }
  const when = bucket === 'month' ? day.slice(0, 7) : day;
  return starts.filter((start) => start <= when).at(-1);
};
