import type { service } from './insight';

type ImportedEvent = Parameters<ReturnType<typeof service<'collect'>>['importEvents']>[0][number];

/** An event of a reader's only session, by what the recount needs of it. */
export interface WeekEvent {
  kind: 'view' | 'interaction';
  /** The page, with its host; null for none. */
  url: string | null;
  eventType?: string;
  at: number;
  visitor: string;
  userAgent: string;
}

/** As the collector takes it. */
export const importedOf = ({ kind, url, eventType, at, ...reader }: WeekEvent): ImportedEvent => {
  const page = { ...reader, at: new Date(at).toISOString(), url: `https://${url}` };
  return kind === 'view' ? { kind, ...page } : { kind, type: eventType ?? 'click', ...page };
};

const calendarOf = (timeZone: string): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (at) => format.format(at);
};

/**
 * What the seven-day report says of events, counted from each of them with nothing of the code under test. Each visitor has one session, and
 * no two views of a page by one visitor are a double click.
 * @param days the calendar days that it covers
 */
export const recountWeek = (events: readonly WeekEvent[], days: readonly string[], timeZone: string) => {
  const dayOf = calendarOf(timeZone);
  const byDay = (of: readonly WeekEvent[]): number[] => days.map((day) => of.filter(({ at }) => dayOf(at) === day).length);
  const groups = (of: readonly WeekEvent[], keyOf: (event: WeekEvent) => string | null | undefined) =>
    [...new Set(of.map(keyOf))]
      .map((key) => {
        const counts = byDay(of.filter((event) => keyOf(event) === key));
        return { key: key ?? null, count: counts.reduce((sum, count) => sum + count, 0), days: counts };
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
  const views = events.filter(({ kind }) => kind === 'view');
  const interactions = events.filter(({ kind }) => kind === 'interaction');
  const sessions = [...new Set(events.map(({ visitor }) => visitor))].map((visitor) => {
    const own = events.filter((event) => event.visitor === visitor);
    const times = own.map(({ at }) => at);
    return {
      userAgent: own[0]?.userAgent,
      day: dayOf(Math.min(...times)),
      duration: Math.max(...times) - Math.min(...times),
    };
  });
  return {
    views: byDay(views),
    pages: groups(views, ({ url }) => url),
    interactions: byDay(interactions),
    types: groups(interactions, ({ eventType }) => eventType),
    sessions: days.map((day) => {
      const own = sessions.filter((session) => session.day === day);
      const durations = own.reduce((sum, { duration }) => sum + duration, 0);
      return { sessions: own.length, averageMs: own.length > 0 ? durations / own.length : null };
    }),
    sessionsWith: (userAgent: string): number =>
      sessions.filter((session) => session.userAgent === userAgent && days.includes(session.day)).length,
  };
};
