import { median } from './median.mjs';

const assertMeasured = (figure, value) => {
  if (value !== null && !Number.isFinite(value)) {
    throw new Error(`${figure} was not measured: ${value}`);
  }
};

/** Collects what the rounds gave, and tells the middle of it. */
export const figures = (say) => {
  const rounds = new Map();
  return {
    /**
     * @param values what one round gave, by figure; null for what the system did not tell
     * @throws when one is no number
     */
    add(round, values) {
      for (const [figure, value] of Object.entries(values)) {
        assertMeasured(figure, value);
        rounds.set(figure, [...(rounds.get(figure) ?? []), value]);
        say(`round ${round}  ${figure}  ${value === null ? 'unknown' : value.toFixed(2)}`);
      }
    },
    /** Ratios, and what is as small, to two digits after the point, everything else whole; null for what the system did not tell. */
    medians: () =>
      Object.fromEntries(
        [...rounds].map(([figure, values]) => {
          const value = values.includes(null) ? null : median(values);
          return [figure, value && Number(value.toFixed(/ratio/i.test(figure) || value < 10 ? 2 : 0))];
        }),
      ),
  };
};
