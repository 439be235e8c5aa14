import type { DashboardFilters, Dimension, Figures } from '../../contracts/dashboard';
import type { SiteTime } from '../../server/src/settings';
import type { Happening, MadeSession, SitePage } from './dashboard-traffic';

type Keyed = Map<string, Omit<Figures, 'visitors'> & { seen: Set<string> }>;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const isPath = (path: string, pattern: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escaped).join('[^]*')}$`).test(path);

const isOf = ({ path, entry }: SitePage, filters: DashboardFilters): boolean =>
  (filters.path === undefined || isPath(path, filters.path)) &&
  (filters.entry === undefined || `${entry?.uid}/${entry?.documentId}` === filters.entry) &&
  (filters.type === undefined || entry?.uid === filters.type) &&
  (filters.locale === undefined || entry?.locale === filters.locale);

const step = (steps: readonly number[], value: number): string => String(Math.max(...steps.filter((least) => least <= value)));

const outcomeOf = ({ events }: MadeSession) => {
  const views = events.filter(({ kind }) => kind === 'view').length;
  const isBounce = views === 1 && !events.some(({ kind }) => kind === 'interaction');
  const times = events.map(({ at }) => at);
  return { views, isBounce, durationMs: isBounce ? 0 : Math.max(...times) - Math.min(...times), start: Math.min(...times) };
};

/** By what a session, or an event of it, is told apart; null for what is left out. */
type KeyOf = (session: MadeSession, event: Happening | null, at: number) => string | null;

const DEEDS: Partial<Record<Dimension, string>> = { outbound: 'outbound', download: 'download', form: 'form_submit' };

/** The values of a dimension. */
export const valuesBy = (dimension: Dimension): KeyOf => {
  switch (dimension) {
    case 'referrer':
      return ({ facts }) => `${facts.source} ${facts.referrer}`;
    case 'duration':
      return (session, event) =>
        event ? null : step([0, 1, 10, 30, 60, 180, 600, 1_800], outcomeOf(session).durationMs / 1_000);
    case 'depth':
      return (session, event) => (event ? null : step([0, 1, 2, 3, 4, 6, 11, 21], outcomeOf(session).views));
    case 'scroll':
      return (_, event) =>
        event?.kind === 'view' && event.scrollDepth !== null ? step([0, 25, 50, 75, 100], event.scrollDepth) : null;
    case 'event-type':
      return (_, event) => (event?.kind === 'interaction' ? event.eventType : null);
    case 'element':
      return (_, event) => (event?.kind === 'interaction' ? `${event.eventType} ${event.element}` : null);
    case 'outbound':
    case 'download':
    case 'form':
      return (_, event) => (event?.kind === 'interaction' && event.eventType === DEEDS[dimension] ? event.element : null);
    default:
      return ({ facts }) => facts[dimension as keyof typeof facts] ?? '';
  }
};

/**
 * What of made-up sessions fits filters, counted one by one with nothing of the code under test: views, interactions and engaged time by what they
 * are of, sessions by their first view.
 * @param from the first instant, `before` that after the last
 */
export const naively = (
  sessions: readonly MadeSession[],
  filters: DashboardFilters,
  { from, before }: { from: number; before: number },
  keyOf: KeyOf,
): Keyed => {
  const { path, entry, type, locale, ...facts } = filters;
  const isByContent = [path, entry, type, locale].some((filter) => filter !== undefined);
  const keyed: Keyed = new Map();
  const ofKey = (key: string) => {
    const known = keyed.get(key) ?? {
      views: 0,
      sessions: 0,
      bounces: 0,
      durationMs: 0,
      engagedMs: 0,
      interactions: 0,
      seen: new Set<string>(),
    };
    keyed.set(key, known);
    return known;
  };
  for (const session of sessions) {
    const fits = Object.entries(facts).every(([name, value]) => session.facts[name as keyof MadeSession['facts']] === value);
    const { isBounce, durationMs, start } = outcomeOf(session);
    const first = session.events.find(({ kind }) => kind === 'view');
    const key = keyOf(session, null, start);
    if (fits && start >= from && start < before && key !== null && (!isByContent || (first && isOf(first.page, filters)))) {
      const counts = ofKey(key);
      counts.sessions += 1;
      counts.bounces += isBounce ? 1 : 0;
      counts.durationMs += durationMs;
    }
    for (const event of session.events) {
      const keyOfEvent = keyOf(session, event, event.at);
      if (!fits || event.at < from || event.at >= before || keyOfEvent === null || !isOf(event.page, filters)) {
        continue;
      }
      const counts = ofKey(keyOfEvent);
      counts.views += event.kind === 'view' ? 1 : 0;
      counts.interactions += event.kind === 'interaction' ? 1 : 0;
      // An engagement does not say its path: its view does.
      const isTimeTold = keyOf(session, { ...event, kind: 'engagement' }, event.at) !== null;
      counts.engagedMs += path === undefined ? event.focusedMs : isTimeTold ? event.engagedMs : 0;
      if (event.kind === 'view') {
        counts.seen.add(event.visitor);
      }
    }
  }
  return keyed;
};

/** What naive counts add up to, day by day. */
export const naiveDays = (
  sessions: readonly MadeSession[],
  filters: DashboardFilters,
  days: readonly string[],
  time: SiteTime,
): (Figures & { start: string })[] => {
  const stretch = { from: 0, before: Number.POSITIVE_INFINITY };
  const byDay = naively(sessions, filters, stretch, (_session, _event, at) => time.dayOf(at));
  return days.map((start) => {
    const { seen = new Set(), ...counts } = byDay.get(start) ?? {};
    return {
      start,
      views: 0,
      sessions: 0,
      bounces: 0,
      durationMs: 0,
      engagedMs: 0,
      interactions: 0,
      ...counts,
      visitors: seen.size,
    };
  });
};
