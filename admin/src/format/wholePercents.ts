/** Parts of a whole in whole percent, which add up to 100: those that are cut off most are rounded up, the first of them first. */
export const wholePercents = (counts: readonly number[]): number[] => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) {
    return counts.map(() => 0);
  }
  const exact = counts.map((count) => (100 * count) / all);
  const missing = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const mostCut = exact
    .map((share, index) => ({ index, cut: share - Math.floor(share) }))
    .sort((a, b) => b.cut - a.cut || a.index - b.index)
    .slice(0, missing)
    .map(({ index }) => index);
  return exact.map((share, index) => Math.floor(share) + (mostCut.includes(index) ? 1 : 0));
};
