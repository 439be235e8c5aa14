const DAY = 24 * 60 * 60 * 1000;

/** Midnight (UTC) of the day so many days before another. */
export const daysBefore = (now: Date, days: number): Date => new Date(Math.floor(now.getTime() / DAY - days) * DAY);

/** A day as Strapi's `date` attributes have it. */
export const asDay = (date: Date): string => date.toISOString().slice(0, 10);
