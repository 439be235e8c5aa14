/** Does something again and again for as long as a state is to last. @returns how long each took, in milliseconds */
export const throughout = async (durationMs: number, act: () => Promise<void>): Promise<number[]> => {
  const took: number[] = [];
  const latest = Date.now() + durationMs;
  while (Date.now() < latest) {
    const startedAt = performance.now();
    await act();
    took.push(performance.now() - startedAt);
  }
  return took;
};

/** What is in the middle of measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
