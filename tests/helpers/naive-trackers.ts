import type { Core } from '@strapi/strapi';
import type { StatisticPeriod } from '../../contracts/statistics';
import type { TrackerDraft } from '../../contracts/trackers';
import { TIME_ZONE } from './playground';

export const ORDER = 'api::order.order';

/** An order as Strapi gives it. */
export interface Order {
  id: number;
  documentId: string;
  placedAt: string;
  deliveredOn: string | null;
  state: 'placed' | 'paid' | 'returned';
  country: string;
  customer: string;
  total: number;
  items: number | null;
  product: { documentId: string; name: string } | null;
}

/** Which orders a tracker counts, said once more without Strapi's filters. */
export interface NaiveTracker {
  draft: TrackerDraft;
  counts: (order: Order) => boolean;
}

export const everyOrder = async (strapi: Core.Strapi): Promise<Order[]> =>
  strapi.db.query(ORDER).findMany({ populate: { product: { select: ['documentId', 'name'] } } });

const DAYS: Record<StatisticPeriod, number> = { day: 1, week: 7, 'days-28': 28, month: 30, lifetime: 1e6 };
const DAY_MS = 86_400_000;

/** What the clock on the wall says: another way than the product's. */
const calendarOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;
const dayOf = ({ dateField }: TrackerDraft, order: Order, calendar: Intl.DateTimeFormat): string | null =>
  dateField === 'deliveredOn' ? order.deliveredOn : calendar.format(new Date(order.placedAt));

const valueIn = ({ field }: TrackerDraft, order: Order): string | number | null => {
  const value = field ? order[field as keyof Order] : null;
  return value !== null && typeof value === 'object' ? value.documentId : value;
};

const groupIn = ({ groupBy }: TrackerDraft, order: Order): string | null => {
  const value = groupBy ? order[groupBy as keyof Order] : null;
  return value !== null && typeof value === 'object' ? value.documentId : value === null ? null : String(value);
};

const worked = (draft: TrackerDraft, orders: readonly Order[]): number | null => {
  const values = orders.flatMap((order) => valueIn(draft, order) ?? []);
  const numbers = values.map(Number);
  const sum = numbers.reduce((a, b) => a + b, 0);
  const result = {
    count: orders.length,
    distinct: new Set(values).size,
    sum,
    average: numbers.length > 0 ? sum / numbers.length : null,
    minimum: numbers.length > 0 ? Math.min(...numbers) : null,
    maximum: numbers.length > 0 ? Math.max(...numbers) : null,
  }[draft.aggregate];
  return result === null ? null : Math.round(result * 100) / 100;
};

/** Every value that a tracker should have, by period, object and day; each counted from all orders. */
export const naiveValues = (
  { draft, counts }: NaiveTracker,
  orders: readonly Order[],
  today: string,
  timeZone = TIME_ZONE,
): Record<string, number | null> => {
  const calendar = calendarOf(timeZone);
  const counted = orders.filter(counts).flatMap((order) => {
    const day = dayOf(draft, order, calendar);
    // Of what is told apart, orders that have no value are none.
    const isCounted = day !== null && day <= today && !(draft.aggregate === 'distinct' && valueIn(draft, order) === null);
    return isCounted ? [{ order, day: dayNumber(day), group: groupIn(draft, order) }] : [];
  });
  const groups = new Set(counted.flatMap(({ group }) => group ?? []));
  const values: Record<string, number | null> = {};
  for (const object of [null, ...groups]) {
    const own = counted.filter(({ group }) => object === null || group === object);
    const first = Math.min(...own.map(({ day }) => day));
    for (let day = first; day <= dayNumber(today); day += 1) {
      for (const period of draft.periods ?? (['day'] as const)) {
        const within = own.filter((one) => one.day <= day && one.day > day - DAYS[period]);
        const name = `${period} ${object ?? 'all'} ${new Date(day * DAY_MS).toISOString().slice(0, 10)}`;
        values[name] = worked(
          draft,
          within.map(({ order }) => order),
        );
      }
    }
  }
  return values;
};

/** Every value that a metric has, in the same form. */
export const storedValues = async (strapi: Core.Strapi, metric: string): Promise<Record<string, number | null>> => {
  const [domain, ref] = metric.split('.');
  const rows: { period: string; date: string; value: number | string | null; object: string | null; decimals: number }[] =
    await strapi.db
      .connection({ value: 'insight_statistics' })
      .join({ metric: 'insight_metrics' }, 'metric.id', 'value.metric_id')
      .leftJoin({ object: 'insight_statistic_objects' }, 'object.id', 'value.object_id')
      .where({ 'metric.domain': domain, 'metric.ref': ref })
      .select('value.period', 'value.date', 'value.value', 'object.object', 'metric.decimals');
  return Object.fromEntries(
    rows.map(({ period, date, value, object, decimals }) => {
      const dimensions = object?.startsWith('{') ? Object.values(JSON.parse(object)).join(' ') : (object ?? 'all');
      return [`${period} ${dimensions} ${date}`, value === null ? null : Number(value) / 10 ** decimals];
    }),
  );
};
