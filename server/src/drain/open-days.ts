/** Of today, and of yesterday, of which events come up to a day late, something would change all the time. */
export const OPEN_DAYS = 2;
