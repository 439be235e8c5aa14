import type { SeededEntry } from '../content';
import { asDay, daysBefore } from '../content/days';
import { DAY, momentOfDay } from '../traffic/calendar';
import { between, pick, type Random, randomFrom } from '../traffic/random';
import { buyer } from './buyers';

/** A product that can be bought. */
export interface Ware extends SeededEntry {
  price: number;
}

/** How far orders go back, today included. */
export const DAYS_OF_ORDERS = 366;

export interface Order {
  placedAt: Date;
  /** Its day. */
  day: string;
  deliveredOn: string | null;
  state: 'placed' | 'paid' | 'returned';
  country: string;
  customer: string;
  total: number;
  items: number;
  product: Ware;
}

const SEED = 31_107;
const RETURNED = 0.045;

/** Presents are bought before Christmas, and gardens begin in spring. */
const MONTHS = [0.8, 0.9, 1.15, 1.25, 1.1, 0.9, 0.8, 0.85, 1, 1.1, 1.35, 1.7];
/** Sunday first. */
const WEEKDAYS = [1.25, 0.95, 0.9, 0.9, 0.95, 1, 1.1];

const ordersOn = (random: Random, day: Date, age: number): number => {
  const growth = 5 + 4 * (1 - age / DAYS_OF_ORDERS);
  return Math.round(growth * (MONTHS[day.getUTCMonth()] ?? 1) * (WEEKDAYS[day.getUTCDay()] ?? 1) * between(random, 0.55, 1.45));
};

const orderOn = (random: Random, wares: readonly Ware[], day: Date, now: Date): Order => {
  const placedAt = new Date(day.getTime() + momentOfDay(random));
  // What is cheap is bought more, and more of it at once.
  const product = pick(random, wares, ({ price }) => 1 / Math.sqrt(price));
  const items = pick(random, [1, 2, 3], (count) => 10 / count ** (1 + product.price / 20));
  const deliveredOn = daysBefore(placedAt, -Math.ceil(between(random, 1, 5)));
  const isReturned = random() < RETURNED;
  const isThere = deliveredOn < now;
  return {
    placedAt,
    day: asDay(day),
    deliveredOn: isThere ? asDay(deliveredOn) : null,
    state: isThere && isReturned ? 'returned' : now.getTime() - placedAt.getTime() < DAY ? 'placed' : 'paid',
    ...buyer(random),
    total: Math.round(product.price * items * 100) / 100,
    items,
    product,
  };
};

/** A year of orders up to a moment, the oldest day first. */
export const ordersUntil = (now: Date, wares: readonly Ware[]): Order[] => {
  const random = randomFrom(SEED);
  return Array.from({ length: DAYS_OF_ORDERS }, (_, index) => DAYS_OF_ORDERS - 1 - index).flatMap((age) => {
    const day = daysBefore(now, age);
    const offered = wares.filter(({ releasedOn }) => releasedOn <= day);
    return Array.from({ length: ordersOn(random, day, age) }, () => orderOn(random, offered, day, now)).filter(
      ({ placedAt }) => placedAt <= now,
    );
  });
};
