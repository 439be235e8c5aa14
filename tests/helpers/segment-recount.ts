import { DEPTH_STEPS, DURATION_STEPS, SCROLL_STEPS, SESSION_DIMENSIONS } from '../../contracts/dashboard';
import type { Engaged, NewEvent } from '../../server/src/drain/decide/types';
import type { Counted } from '../../server/src/totals';

/** A session as it is counted, with its events. */
export interface CountedSession {
  start: number;
  views: number;
  isBounce: boolean;
  durationMs: number;
  /** What is known of its reader, in the order of `SESSION_DIMENSIONS`. */
  facts: readonly string[];
  events: readonly NewEvent[];
}

const NONE: Counted = {
  views: 0,
  visitors: 0,
  arrivals: 0,
  sessions: 0,
  bounces: 0,
  durationMs: 0,
  interactions: 0,
  engagedMs: 0,
  exits: 0,
};

const step = (steps: readonly number[], value: number): string => String(Math.max(...steps.filter((least) => least <= value)));

/** The periods that an instant is counted in, by the clock of a time zone. */
const periodsOf = (timeZone: string) => {
  const known = new Map<number, string[]>();
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    minute: '2-digit',
  });
  const periods = (at: number): string[] => {
    const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = `${parts.year}-${parts.month}-${parts.day}`;
    const hour = at - (at % 60_000) - Number(parts.minute) * 60_000;
    return [`hour ${new Date(hour).toISOString().slice(0, 16)}Z`, `day ${day}`, `month ${day.slice(0, 7)}`, 'lifetime '];
  };
  return (at: number): string[] => {
    const found = known.get(at) ?? periods(at);
    known.set(at, found);
    return found;
  };
};

/**
 * The totals of segments from all sessions at once, with nothing of the code under test; by dimension, value, period and start.
 * @param counted the ids of the views that count
 * @param engaged how views were looked at, by their ids
 */
export const recountSegments = (
  sessions: readonly CountedSession[],
  counted: ReadonlySet<string>,
  engaged: ReadonlyMap<string, Engaged>,
  timeZone: string,
): Map<string, Counted> => {
  const periods = periodsOf(timeZone);
  const totals = new Map<string, Counted>();
  const add = (dimension: string, value: string, at: number, counts: Partial<Counted>): void => {
    for (const period of periods(at)) {
      const key = [dimension, value, period].join('|');
      const known = totals.get(key) ?? NONE;
      const sums = Object.entries(known).map(([name, count]) => [name, count + (counts[name as keyof Counted] ?? 0)]);
      totals.set(key, Object.fromEntries(sums));
    }
  };
  for (const { start, views, isBounce, durationMs, facts, events } of sessions) {
    const outcome = { sessions: 1, bounces: isBounce ? 1 : 0, durationMs };
    add('duration', step(DURATION_STEPS, durationMs / 1_000), start, outcome);
    add('depth', step(DEPTH_STEPS, views), start, outcome);
    SESSION_DIMENSIONS.forEach((dimension, index) => {
      const value = facts[index] as string;
      add(dimension, value, start, outcome);
      for (const { id, kind, at, focusedMs = 0 } of events) {
        add(dimension, value, at, {
          views: counted.has(id) ? 1 : 0,
          interactions: kind === 'interaction' ? 1 : 0,
          engagedMs: focusedMs,
        });
      }
    });
    for (const { id, kind, at, type = '', element = '' } of events) {
      if (kind === 'interaction') {
        add('event-type', type, at, { interactions: 1 });
        add('element', `${type} ${element}`, at, { interactions: 1 });
        if (type === 'outbound' || type === 'download') {
          add(type, element, at, { interactions: 1 });
        }
        if (type === 'form_submit') {
          add('form', element, at, { interactions: 1 });
        }
      }
      const depth = engaged.get(id)?.scrollDepth ?? null;
      if (kind === 'view' && depth !== null) {
        add('scroll', step(SCROLL_STEPS, depth), at, { views: 1 });
      }
    }
  }
  return new Map([...totals].filter(([, counts]) => Object.values(counts).some((count) => count !== 0)));
};
