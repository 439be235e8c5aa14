import type { Engaged, Facts, NewEvent } from '../../server/src/drain/decide/types';
import type { Counted } from '../../server/src/totals';
import { recountSegments } from './segment-recount';

interface Rules {
  silenceMs: number;
  doubleClickMs: number;
  timeZone: string;
  site: number;
}

interface Recounted {
  first: string;
  start: number;
  end: number;
  views: number;
  interactions: number;
  engagedMs: number;
  isBounce: boolean;
  durationMs: number;
  userId: string | null;
  isEnded: boolean;
  /** What its first event said. */
  facts: Facts;
  /** The ids of its events, in order. */
  members: string[];
}

const inOrder = (a: NewEvent, b: NewEvent): number => a.at - b.at || (a.id < b.id ? -1 : 1);

const groupBy = <T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  }
  return groups;
};

/**
 * Sessions, views and totals of events by the definitions, from all events at once and with nothing of the code under test. Totals are of days
 * and longer. Each id is given once, and nobody has two ids.
 */
export const recount = (events: readonly NewEvent[], { silenceMs, doubleClickMs, timeZone, site }: Rules) => {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const totals = new Map<string, Counted>();
  const add = (target: number, day: string, name: keyof Counted, count: number): void => {
    for (const key of [`${target} day ${day}`, `${target} month ${day.slice(0, 7)}`, `${target} lifetime `]) {
      const counts = totals.get(key) ?? {
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
      counts[name] += count;
      totals.set(key, counts);
    }
  };

  const counted = new Set<NewEvent>();
  const views = events.filter(({ kind }) => kind === 'view');
  for (const chain of groupBy(views, ({ visitor, target }) => `${visitor} ${target}`).values()) {
    const clicks = chain.sort(inOrder);
    clicks.forEach((click, index) => {
      const next = clicks[index + 1];
      if (!next || next.at - click.at >= doubleClickMs) {
        counted.add(click);
      }
    });
  }
  for (const view of counted) {
    add(view.target, calendar.format(view.at), 'views', 1);
    add(site, calendar.format(view.at), 'views', 1);
  }
  for (const target of new Set([site, ...views.map((view) => view.target)])) {
    const ofTarget = [...counted].filter((view) => target === site || view.target === target);
    for (const day of groupBy(ofTarget, ({ at, visitor }) => `${calendar.format(at)} ${visitor}`).keys()) {
      add(target, day.slice(0, 10), 'visitors', 1);
      add(target, day.slice(0, 10), 'arrivals', 1);
    }
  }

  const sessions: Recounted[] = [];
  for (const list of groupBy(events, ({ visitor, session }) => (session === null ? `v ${visitor}` : `s ${session}`)).values()) {
    const ordered = list.sort(inOrder);
    const starts = ordered.flatMap((event, index) => {
      const before = ordered[index - 1];
      const isEnded = ordered.some(({ ends, at }) => ends && before && before.at <= at && at < event.at);
      return !before || (event.session === null && (isEnded || event.at - before.at >= silenceMs)) ? [index] : [];
    });
    starts.forEach((start, index) => {
      const members = ordered.slice(start, starts[index + 1]);
      const [first, last] = [members[0] as NewEvent, members.at(-1) as NewEvent];
      const seen = members.filter((event) => counted.has(event)).length;
      const interactions = members.filter(({ kind }) => kind === 'interaction').length;
      const isBounce = seen === 1 && interactions === 0;
      const durationMs = isBounce ? 0 : last.at - first.at;
      const engagedMs = members.reduce((all, { focusedMs = 0 }) => all + focusedMs, 0);
      sessions.push({
        first: first.id,
        start: first.at,
        end: last.at,
        views: seen,
        interactions,
        engagedMs,
        isBounce,
        durationMs,
        userId: members.reduce((known: string | null, { userId = null }) => userId ?? known, null),
        isEnded: members.some(({ ends }) => ends),
        facts: first.facts,
        members: members.map(({ id }) => id),
      });
      const seenPages = members.filter(({ kind }) => kind === 'view');
      const [entry, exit] = [seenPages[0], seenPages.at(-1)];
      for (const target of exit ? [site, exit.target] : []) {
        add(target, calendar.format(first.at), 'exits', 1);
      }
      for (const target of [site, ...(entry ? [entry.target] : [])]) {
        add(target, calendar.format(first.at), 'sessions', 1);
        add(target, calendar.format(first.at), 'bounces', isBounce ? 1 : 0);
        add(target, calendar.format(first.at), 'durationMs', durationMs);
      }
    });
  }
  for (const { kind, target, at, focusedMs = 0 } of events) {
    for (const counting of [target, site]) {
      add(counting, calendar.format(at), 'interactions', kind === 'interaction' ? 1 : 0);
      add(counting, calendar.format(at), 'engagedMs', focusedMs);
    }
  }
  const engaged = new Map<string, Engaged>();
  for (const { id } of views) {
    const telling = events.filter(({ kind, view }) => kind === 'engagement' && view === id);
    const depths = telling.flatMap(({ scrollDepth }) => scrollDepth ?? []);
    if (telling.length > 0) {
      engaged.set(id, {
        engagedMs: telling.reduce((all, { focusedMs = 0 }) => all + focusedMs, 0),
        scrollDepth: depths.length > 0 ? Math.max(...depths) : null,
      });
    }
  }
  const byId = new Map(events.map((event) => [event.id, event]));
  const ids = new Set([...counted].map(({ id }) => id));
  const withEvents = sessions.map(({ members, ...session }) => ({
    ...session,
    events: members.map((id) => byId.get(id) as NewEvent),
  }));
  return {
    engaged,
    segments: recountSegments(withEvents, ids, engaged, timeZone),
    totals: new Map([...totals].filter(([, counts]) => Object.values(counts).some((count) => count !== 0))),
    sessions: sessions.sort((a, b) => a.start - b.start || (a.first < b.first ? -1 : 1)),
    counted: ids,
  };
};
