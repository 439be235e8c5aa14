/** Milliseconds, by what people say. */
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(60 * count);
export const days = (count: number): number => hours(24 * count);

/** The instant of an ISO time. */
export const at = (iso: string): number => Date.parse(iso);
