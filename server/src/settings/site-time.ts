import { TZDate, tzOffset } from '@date-fns/tz';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Every offset in use today, and so every clock change, is a multiple of this. */
const OFFSET_STEP = 15 * MINUTE;

/** Enough for a year; no batch of events is about more. */
const MOST_PLACES = 50_000;
const MOST_DAYS = 1_000;

/** The calendar of the site: which hour, day and month an instant belongs to there. Instants are milliseconds since 1970 UTC. */
export interface SiteTime {
  timeZone: string;
  /** The instant at which the site's clock showed the full hour, as `2026-11-20T17:00Z`; `…T17:30Z` in half-hour zones. */
  hourOf(instant: number): string;
  /** The hour that the site's clock showed, 0 to 23. */
  clockHourOf(instant: number): number;
  /** The calendar day, as `2026-11-20`. */
  dayOf(instant: number): string;
  /** The instant at which a day begins. */
  startOf(day: string): number;
}

/** The month of a day, as `2026-11`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The day so many days later (earlier when negative). */
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The month so many months later (earlier when negative). */
export const addMonths = (month: string, months: number): string => {
  const date = new Date(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return monthOf(date.toISOString());
};

/** An instant as the label of an hour's bucket. */
const hourLabel = (instant: number): string => `${new Date(instant).toISOString().slice(0, 16)}Z`;

interface Place {
  hour: string;
  clockHour: number;
  day: string;
}

/** The calendar of a time zone. @param timeZone an IANA name */
export const siteTime = (timeZone: string): SiteTime => {
  const places = new Map<number, Place>();
  const starts = new Map<string, number>();

  /** Where on the calendar an instant is: the same for all of a step. */
  const placeOf = (instant: number): Place => {
    const step = Math.floor(instant / OFFSET_STEP);
    const known = places.get(step);
    if (known) {
      return known;
    }
    if (places.size >= MOST_PLACES) {
      places.clear();
    }
    const offset = tzOffset(timeZone, new Date(instant)) * MINUTE;
    const place = {
      hour: hourLabel(Math.floor((instant + offset) / HOUR) * HOUR - offset),
      clockHour: new Date(instant + offset).getUTCHours(),
      day: new Date(instant + offset).toISOString().slice(0, 10),
    };
    places.set(step, place);
    return place;
  };

  return {
    timeZone,
    hourOf: (instant) => placeOf(instant).hour,
    clockHourOf: (instant) => placeOf(instant).clockHour,
    dayOf: (instant) => placeOf(instant).day,
    startOf: (day) => {
      const known = starts.get(day);
      if (known !== undefined) {
        return known;
      }
      if (starts.size >= MOST_DAYS) {
        starts.clear();
      }
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
      const start = new TZDate(year, month - 1, date, timeZone).getTime();
      starts.set(day, start);
      return start;
    },
  };
};
