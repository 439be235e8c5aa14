const whole = (variable, usual) => {
  const value = Number(process.env[variable] ?? usual);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`${variable} must be a whole number from 1`);
  }
  return value;
};

/** How much is measured. Smaller numbers are for trying out a bench: what they give is no result. */
export const size = {
  rounds: whole('BENCH_ROUNDS', 5),
  /** Of one load. */
  seconds: whole('BENCH_SECONDS', 5),
  /** Events that a drain is timed with. */
  backlog: whole('BENCH_BACKLOG', 200_000),
  /** Events that a drain's memory is watched with. */
  longBacklog: whole('BENCH_LONG_BACKLOG', 1_000_000),
  /** Views that reports are asked of, few and many, of so many entries; and how often each question is asked. */
  fewViews: whole('BENCH_FEW_VIEWS', 100_000),
  manyViews: whole('BENCH_MANY_VIEWS', 10_000_000),
  entries: whole('BENCH_ENTRIES', 10_000),
  asked: whole('BENCH_ASKED', 20),
  /** Statistics that a chart is made among, and orders that a tracker counts. */
  statistics: whole('BENCH_STATISTICS', 5_000_000),
  orders: whole('BENCH_ORDERS', 1_000_000),
};
