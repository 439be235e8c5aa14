import type { Core } from '@strapi/strapi';
import type { SeededEntry } from '../content';
import { ordersUntil } from './orders';
import { shopValues, type Value } from './values';
import { writeOrders } from './write-orders';

/** The part of Insight's services that the seeding uses. */
interface Insight {
  statistics: { recordMany(values: Value[]): Promise<unknown> };
  trackers: { run(ref: string): Promise<void> };
}

const insight = <Name extends keyof Insight>(strapi: Core.Strapi, name: Name): Insight[Name] =>
  strapi.plugin('insight').service(name) as Insight[Name];

const PRODUCT = 'api::product.product';
/** As many as one call takes. */
const AT_ONCE = 1_000;

/** Each as an administrator would have saved it. */
const CHARTS = [
  {
    name: 'Orders of 30 days by country',
    look: 'line',
    question: { metrics: ['shop.orders'], period: 'month', range: '90d', compare: 'before', by: ['country'], limit: 4 },
    isOnDashboard: true,
    isOnHome: true,
  },
  {
    name: 'Revenue by product',
    look: 'bar',
    question: { metrics: ['shop.revenue'], range: '30d', compare: 'none', by: [PRODUCT], limit: 5 },
    isOnDashboard: true,
    isOnHome: false,
  },
];

interface Shop {
  entries: SeededEntry[];
  now: Date;
  say: (sentence: string) => void;
}

/** A year of the shop: its orders, what was recorded of them, and charts of it. */
export const seedShop = async (strapi: Core.Strapi, { entries, now, say }: Shop): Promise<void> => {
  const prices: { documentId: string; price: number }[] = await strapi.db
    .query(PRODUCT)
    .findMany({ select: ['documentId', 'price'] });
  const priceOf = new Map(prices.map(({ documentId, price }) => [documentId, Number(price)]));
  const wares = entries
    .filter(({ uid }) => uid === PRODUCT)
    .map((entry) => ({ ...entry, price: priceOf.get(entry.documentId) ?? 0 }));
  const orders = ordersUntil(now, wares);
  await writeOrders(strapi, orders);
  const values = shopValues(now, orders, wares);
  for (let start = 0; start < values.length; start += AT_ONCE) {
    await insight(strapi, 'statistics').recordMany(values.slice(start, start + AT_ONCE));
  }
  await insight(strapi, 'trackers').run('orders');
  for (const { question, ...chart } of CHARTS) {
    await strapi.db.query('plugin::insight.chart').create({ data: { ...chart, question: JSON.stringify(question) } });
  }
  say(`The shop: ${new Intl.NumberFormat('en').format(orders.length)} orders.`);
};
