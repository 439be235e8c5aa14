import { addDays, type SiteTime } from '../../../settings';

const DAY_MS = 86_400_000;

/** Days from one to another, both inclusive. */
export interface DaySpan {
  from: string;
  to: string;
}

export const numberOf = (day: string): number => Math.round(Date.parse(day) / DAY_MS);
export const dayAt = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const laterOf = (a: string, b: string): string => (a > b ? a : b);
export const earlierOf = (a: string, b: string): string => (a < b ? a : b);

/** A statement names no more of them. */
const MOST_SPANS = 40;

/** Puts days together that touch, and more of them until they are few enough. */
export const joinSpans = (spans: readonly DaySpan[]): DaySpan[] => {
  const joined: DaySpan[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && span.from <= addDays(last.to, 1)) {
      last.to = laterOf(last.to, span.to);
    } else {
      joined.push({ ...span });
    }
  }
  while (joined.length > MOST_SPANS) {
    const gaps = joined.slice(1).map(({ from }, index) => numberOf(from) - numberOf(joined[index]?.to ?? from));
    const [next] = joined.splice(gaps.indexOf(Math.min(...gaps)) + 1, 1);
    const before = joined[gaps.indexOf(Math.min(...gaps))];
    if (next && before) {
      before.to = next.to;
    }
  }
  return joined;
};

/** The part of a span that is not before or after some days; null where there is none. */
export const within = ({ from, to }: DaySpan, least: string, most: string): DaySpan | null => {
  const part = { from: laterOf(from, least), to: earlierOf(to, most) };
  return part.from <= part.to ? part : null;
};

/** Days that follow each other and are of 24 hours each by the clock of what is asked; or one of another length. */
export interface EvenDays {
  startsAt: Date;
  /** How many days after the first of all it is. */
  index: number;
  isEven: boolean;
}

/**
 * Cuts a span where the clocks change: within a piece a day's number is a division.
 * @param isLocal whether the database keeps times by the clock of this process, as PostgreSQL and MySQL get them from their drivers
 */
export const evenDays = (time: SiteTime, { from, to }: DaySpan, isLocal: boolean): EvenDays[] => {
  const clockAt = (instant: number): number => (isLocal ? instant - new Date(instant).getTimezoneOffset() * 60_000 : instant);
  const pieces: EvenDays[] = [];
  for (let day = from, index = 0; day <= to; day = addDays(day, 1), index += 1) {
    const startsAt = time.startOf(day);
    const isEven = clockAt(time.startOf(addDays(day, 1))) - clockAt(startsAt) === DAY_MS;
    if (!(isEven && pieces.at(-1)?.isEven)) {
      pieces.push({ startsAt: new Date(startsAt), index, isEven });
    }
  }
  return pieces;
};
