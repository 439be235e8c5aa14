import type { Core } from '@strapi/strapi';
import type { AcceptedEvent } from '../../server/src/buffer';
import { type Entry, entryDrawer, eventsOfDay, type Plan, viewsByDay } from './day';
import { repeat } from './repeat';

const DAY = 24 * 3_600_000;

/** So many events are put into the inbox at once. */
const PIECE = 500;

/** When the traffic is. */
export interface When {
  /** The day after the last one, as the site's calendar calls it, and the instant at which it begins. */
  today: string;
  startsAt: number;
  /** How many days have records. */
  keptDays: number;
}

const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const BOTS = ['Googlebot', 'bingbot', 'GPTBot', 'ClaudeBot', 'AhrefsBot'];

/** What happens on the days that are repeated. @param today the day after them */
export const eventsOf = (plan: Plan, entries: readonly Entry[], { today, startsAt }: When): AcceptedEvent[][] => {
  const entryOf = entryDrawer(entries.length);
  const firstDay = addDays(today, -plan.days);
  const views = viewsByDay(plan, (day) => new Date(addDays(firstDay, day)).getUTCDay());
  return views.map((ofDay, number) =>
    eventsOfDay(plan, entries, entryOf, { number, startsAt: startsAt - (plan.days - number) * DAY, views: ofDay }),
  );
};

/** Lets the drain apply events, as if they had been collected. */
const drain = async (strapi: Core.Strapi, events: readonly AcceptedEvent[]): Promise<void> => {
  for (let first = 0; first < events.length; first += PIECE) {
    await strapi
      .plugin('insight')
      .service('buffer')
      .append(events.slice(first, first + PIECE));
  }
  await strapi.plugin('insight').service('drain').drainAll();
};

/**
 * Fills the tables with traffic that ends yesterday: of the days of the plan as the drain applies it, and of all before as it would have
 * been applied, had the same happened over and over.
 * @returns how many views there are
 */
export const fill = async (
  strapi: Core.Strapi,
  plan: Plan,
  entries: readonly Entry[],
  { times, onStep = () => undefined, ...when }: When & { times: number; onStep?: (step: string) => void },
): Promise<number> => {
  const days = Array.from({ length: plan.days }, (_, day) => addDays(when.today, day - plan.days));
  for (const [number, events] of eventsOf(plan, entries, when).entries()) {
    await drain(strapi, events);
    const views = events.filter(({ kind }) => kind === 'view').length;
    const filtered = BOTS.map((name, place) => ({
      day: days[number],
      reason: 'bot',
      name,
      count: Math.ceil(views / (place + 5)),
    }));
    await strapi.db.connection('insight_filtered_counts').insert(filtered);
    onStep(`day ${days[number]}`);
  }
  const { startsAt, keptDays } = when;
  const span = { days, from: startsAt - plan.days * DAY, before: startsAt, times, keptFrom: startsAt - keptDays * DAY };
  await repeat(strapi.db.connection, span, (copy) => onStep(`copy ${copy} of ${times - 1}`));
  return plan.views * times;
};
