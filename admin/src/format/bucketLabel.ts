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

/**
 * Makes the function that writes a bucket's start.
 * @param timeZone the site's: hours are instants. Days and months are labels of its calendar already, and must not be shifted again.
 */
export const bucketLabel = (bucket: Bucket, length: 'short' | 'long', locale: string, timeZone: string) => {
  const options = (length === 'short' ? SHORT : LONG)[bucket];
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: bucket === 'hour' ? timeZone : 'UTC' });
  return (start: string): string => format.format(new Date(start));
};
