/** One of the steps that lengths and depths are told apart by: from its least on, and below `end`; the last has none. */
export interface Step {
  least: number;
  end: number | null;
}

/** The step that a value names by its least. */
export const stepOf = (steps: readonly number[], value: string): Step => {
  const least = Number(value);
  return { least, end: steps.find((step) => step > least) ?? null };
};

/** A length of time in seconds in the greatest unit that both ends of its step can be told in as whole numbers. */
export const unitOf = ({ least, end }: Step): { unit: 'second' | 'minute' | 'hour'; seconds: number } => {
  const fits = (seconds: number) => least >= seconds && least % seconds === 0 && (end ?? 0) % seconds === 0;
  if (fits(3_600)) {
    return { unit: 'hour', seconds: 3_600 };
  }
  return fits(60) ? { unit: 'minute', seconds: 60 } : { unit: 'second', seconds: 1 };
};
