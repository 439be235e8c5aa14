import type { DashboardBucket } from '../../../contracts/dashboard';
import type { Bucket } from '../../../contracts/reports';

type Options = Intl.DateTimeFormatOptions;

const SHORT: Record<Bucket, Options> = {
  hour: { hour: 'numeric', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
};

const LONG: Record<Bucket, Options> = {
  hour: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

const DAYS_TO_SUNDAY_MS = 6 * 86_400_000;

/** A week by its Monday; written out, by its two ends. */
const weekLabel = (length: 'short' | 'long', locale: string) => {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(length === 'long' && { year: 'numeric' }),
  });
  return (monday: string): string => {
    const start = Date.parse(monday);
    return length === 'short' ? format.format(start) : format.formatRange(start, start + DAYS_TO_SUNDAY_MS);
  };
};

/**
 * Makes the function that writes a bucket's start.
 * @param timeZone the site's: hours are instants. Days and months are labels of its calendar already, and must not be shifted again.
 */
export const bucketLabel = (bucket: DashboardBucket, length: 'short' | 'long', locale: string, timeZone: string) => {
  if (bucket === 'week') {
    return weekLabel(length, locale);
  }
  const options = (length === 'short' ? SHORT : LONG)[bucket];
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: bucket === 'hour' ? timeZone : 'UTC' });
  return (start: string): string => format.format(new Date(start));
};
