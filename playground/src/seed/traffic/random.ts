/** Numbers from 0 to 1 that are the same in every run. */
export type Random = () => number;

/** The mulberry32 generator. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** One of the choices, each as likely as its weight; at least one weight is above 0. */
export const pick = <T>(random: Random, choices: readonly T[], weightOf: (choice: T) => number): T => {
  const weights = choices.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random() * total;
  const index = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return choices[index === -1 ? choices.length - 1 : index] as T;
};

export const between = (random: Random, least: number, most: number): number => least + random() * (most - least);
