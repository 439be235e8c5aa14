/**
 * What part of the whole each count is, in tenths of a percent that add up to exactly 1000: what rounding leaves over goes to those that
 * it took most from.
 */
const tenthsOf = (counts: readonly number[]): number[] => {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) {
    return counts.map(() => 0);
  }
  const exact = counts.map((count) => (count * 1_000) / whole);
  const tenths = exact.map(Math.floor);
  const left = 1_000 - tenths.reduce((sum, part) => sum + part, 0);
  const byLoss = exact
    .map((part, index) => ({ index, loss: part - Math.floor(part) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) {
    tenths[index] = (tenths[index] ?? 0) + 1;
  }
  return tenths;
};

/** What part of the whole each count is, in percent with one decimal; together they are 100. */
export const sharesOf = (counts: readonly number[]): number[] => tenthsOf(counts).map((tenths) => tenths / 10);
