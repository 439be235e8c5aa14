/** Numbers from 0 up to 1 that a seed repeats: mulberry32. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Draws the places of weights, each as often as its weight says. @param next a number from 0 up to 1 */
export const drawer = (weights: readonly number[]): ((next: number) => number) => {
  const upTo = new Float64Array(weights.length);
  let all = 0;
  weights.forEach((weight, place) => {
    all += weight;
    upTo[place] = all;
  });
  return (next) => {
    const wanted = next * all;
    let [low, high] = [0, weights.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  };
};
