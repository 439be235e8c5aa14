import type { AcceptedEvent } from '../../server/src/buffer';
import { drawer, numbersFrom } from './random';
import { anyLooks, type Looks, onSite } from './readers';

/** What a site is made of. */
export interface Plan {
  views: number;
  entries: number;
  days: number;
  seed: number;
}

/** An entry as readers come to it. */
export interface Entry {
  uid: string;
  documentId: string;
  /** `''` where its type is not localised. */
  locale: string;
  title: string;
  path: string;
}

/** A day of the plan. */
export interface PlannedDay {
  /** From 0, the first day. */
  number: number;
  /** Milliseconds since 1970 UTC. */
  startsAt: number;
  views: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How many readers come in each hour of the day; nobody so late that the day ends before they go. */
const HOURS = [2, 1, 1, 1, 1, 2, 4, 7, 9, 9, 8, 8, 9, 8, 7, 7, 8, 9, 10, 11, 11, 9, 6, 0];

/** How many views a session has: half of them one. */
const LENGTHS = [50, 16, 10, 7, 5, 4, 3, 2, 1, 1, 0.5, 0.5];

const AGAIN = 1 / 8;
const WITH_CLICK = 1 / 20;
const WITH_ENGAGEMENT = 1 / 6;
const ELEMENTS = ['#subscribe', '#share', 'a.more', 'nav a', '#buy'];

const hourOf = drawer(HOURS);
const lengthOf = drawer(LENGTHS);

/** Some entries are read much, most of them little: a power law. */
export const entryDrawer = (entries: number): ((next: number) => number) =>
  drawer(Array.from({ length: entries }, (_, place) => 1 / (place + 4) ** 0.9));

const hex = (next: () => number, digits: number): string =>
  Math.floor(next() * 16 ** digits)
    .toString(16)
    .padStart(digits, '0');

/** How the views of a plan are spread over its days: fewer at weekends, and more and more. @param weekdayOf 0 for Sunday */
export const viewsByDay = ({ views, days }: Plan, weekdayOf: (day: number) => number): number[] => {
  const weights = Array.from({ length: days }, (_, day) => ([0, 6].includes(weekdayOf(day)) ? 0.6 : 1) * (1 + day / days));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.round((views * before) / all);
    const own = upTo - given;
    given = upTo;
    return own;
  });
};

/** All that happens on a day, in order: sessions that begin and end in it, of readers whom nobody knows from another day. */
export const eventsOfDay = (
  { seed }: Plan,
  entries: readonly Entry[],
  entryOf: (next: number) => number,
  { number: day, startsAt, views }: PlannedDay,
): AcceptedEvent[] => {
  const next = numbersFrom(seed + day * 7_919);
  const events: AcceptedEvent[] = [];
  const readers: { visitor: string; looks: Looks; leftAt: number }[] = [];
  let left = views;

  const come = (): (typeof readers)[number] & { at: number } => {
    const known = next() < AGAIN ? readers[Math.floor(next() * readers.length)] : undefined;
    const again = known && known.leftAt + 31 * MINUTE + next() * 4 * HOUR;
    if (known && again && again < startsAt + 22 * HOUR) {
      return Object.assign(known, { at: Math.floor(again) });
    }
    const reader = { visitor: hex(next, 11) + hex(next, 11), looks: anyLooks(next), leftAt: 0 };
    readers.push(reader);
    return Object.assign(reader, { at: Math.floor(startsAt + hourOf(next()) * HOUR + next() * HOUR) });
  };

  const see = (reader: ReturnType<typeof come>, at: number, looks: Looks): number => {
    const entry = entries[entryOf(next())] as Entry;
    const { uid, documentId, locale, title, path } = entry;
    const page = {
      visitor: reader.visitor,
      earlierVisitor: null,
      session: null,
      host: 'site.test',
      path,
      target: { uid, documentId, ...(locale && { locale }) },
      locale: '',
      title,
      ip: null,
      ...looks,
    };
    const idAt = (instant: number): string => `${instant.toString(36)}-${hex(next, 8)}${hex(next, 8)}`;
    const id = idAt(at);
    events.push({ ...page, kind: 'view', id, at });
    const stayMs = Math.floor((40 + next() * 160) * SECOND);
    if (next() < WITH_CLICK) {
      const element = ELEMENTS[Math.floor(next() * ELEMENTS.length)] as string;
      events.push({
        ...page,
        kind: 'interaction',
        id: idAt(at + 1),
        at: at + Math.floor(stayMs / 2),
        type: 'click',
        element,
        metadata: null,
      });
    }
    if (next() < WITH_ENGAGEMENT) {
      const said = {
        view: id,
        visibleMs: stayMs - SECOND,
        focusedMs: Math.floor(stayMs / 2),
        scrollDepth: Math.floor(next() * 101),
      };
      events.push({ ...page, kind: 'engagement', id: idAt(at + 2), at: at + stayMs - SECOND, ...said });
    }
    return at + stayMs;
  };

  while (left > 0) {
    const reader = come();
    const length = Math.min(left, 1 + lengthOf(next()));
    let { at } = reader;
    for (let step = 0; step < length; step += 1) {
      at = see(reader, at, step === 0 ? reader.looks : onSite(reader.looks));
    }
    reader.leftAt = at;
    left -= length;
  }
  return events.sort((one, other) => one.at - other.at);
};
