/** Random choices that a seed repeats. */
export interface Random {
  /** From 0 up to, and without, `below`. */
  number(below: number): number;
  oneOf<T>(values: readonly T[]): T;
  /** Whether something happens that happens once in so many times. */
  oneIn(times: number): boolean;
}

/** mulberry32: short, quick, and random enough to make up requests. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    oneOf: (values) => values[number(values.length)] as (typeof values)[number],
    oneIn: (times) => number(times) === 0,
  };
};
