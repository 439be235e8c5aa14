import { between, pick, type Random } from './random';

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** How many days of visits there are, today included. */
export const DAYS = 90;

/** Sunday first. A magazine is read at desks: most on Tuesdays and Wednesdays, least on Saturdays. */
const WEEKDAYS = [0.86, 1.02, 1.1, 1.12, 1.04, 0.88, 0.72];

/** From midnight on (UTC). Breakfast, lunch, and a long evening. */
const HOURS = [2, 1, 1, 1, 1, 3, 7, 12, 14, 13, 12, 13, 15, 13, 11, 10, 11, 13, 16, 19, 20, 16, 10, 5];

/** How many people come on a day: more from week to week, by the rhythm of the week, and never quite as expected. */
export const visitsOn = (random: Random, midnight: Date, dayNumber: number): number => {
  const growth = 115 + 105 * (dayNumber / DAYS) ** 1.3;
  return Math.round(growth * (WEEKDAYS[midnight.getUTCDay()] ?? 1) * between(random, 0.91, 1.09));
};

/** A moment of a day, milliseconds after its midnight. */
export const momentOfDay = (random: Random): number => {
  const hour = pick(random, [...HOURS.keys()], (index) => HOURS[index] ?? 0);
  return hour * HOUR + Math.floor(random() * HOUR);
};
