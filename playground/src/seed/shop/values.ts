import { asDay, daysBefore } from '../content/days';
import { between, randomFrom } from '../traffic/random';
import { COUNTRIES } from './buyers';
import { DAYS_OF_ORDERS, type Order, type Ware } from './orders';

/** A value as Insight's service takes it. */
export interface Value {
  metric: string;
  date: string;
  value: number;
  object?: Record<string, string>;
}

const SEED = 4_711;
const HOUR_S = 3_600;

const cents = (value: number): number => Math.round(value * 100) / 100;

const sumOf = (orders: readonly Order[]): number => cents(orders.reduce((sum, { total }) => sum + total, 0));

/** What a shop would record of the orders of a day: of all, of each country, and of each product that it has. */
const valuesOfDay = (date: string, orders: readonly Order[], wares: readonly Ware[]): Value[] => {
  const revenue = (own: readonly Order[], object?: Value['object']): Value => ({
    metric: 'shop.revenue',
    date,
    value: sumOf(own),
    ...(object && { object }),
  });
  return [
    revenue(orders),
    ...Object.keys(COUNTRIES).map((country) =>
      revenue(
        orders.filter((order) => order.country === country),
        { country },
      ),
    ),
    ...wares
      .filter(({ releasedOn }) => asDay(releasedOn) <= date)
      .map((ware) =>
        revenue(
          orders.filter(({ product }) => product === ware),
          { uid: ware.uid, documentId: ware.documentId },
        ),
      ),
    { metric: 'shop.returns', date, value: orders.filter(({ state }) => state === 'returned').length },
  ];
};

/** All that the shop has recorded itself: its orders are counted by a tracker. */
export const shopValues = (now: Date, orders: readonly Order[], wares: readonly Ware[]): Value[] => {
  const random = randomFrom(SEED);
  let subscribers = 1_840;
  return Array.from({ length: DAYS_OF_ORDERS }, (_, index) => index).flatMap((index) => {
    const date = asDay(daysBefore(now, DAYS_OF_ORDERS - 1 - index));
    subscribers += Math.round(between(random, -2, 9));
    return [
      ...valuesOfDay(
        date,
        orders.filter(({ day }) => day === date),
        wares,
      ),
      { metric: 'shop.conversion', date, value: Math.round(between(random, 17, 26) + index / 60) / 10 },
      // Since the new packing table it goes faster.
      { metric: 'shop.packing-time', date, value: Math.round(between(random, 0.8, 1.2) * (index < 250 ? 11 : 7) * HOUR_S) },
      { metric: 'shop.subscribers', date, value: subscribers },
    ];
  });
};
