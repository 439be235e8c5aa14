/** How much more or less it is than before, in percent with one decimal; null where there was nothing to be more than. */
export const changePercent = (now: number, before: number): number | null =>
  before === 0 ? null : Math.round(((now - before) / before) * 1_000) / 10;
