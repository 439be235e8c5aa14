/** What the figures are meant to be. */
const TARGETS = {
  'ingestRedis.ratioToEmptyRoute': { atLeast: 4 },
  'ingestDatabase.ratioToEmptyRoute': { atLeast: 3 },
  'ingestRedis.ratioToFloor': { atLeast: 0.5 },
  'ingestBatch.eventsRatioToEmptyRoute': { atLeast: 15 },
  'drain.sqlite.ratioToIngest': { atLeast: 1.5 },
  'drain.postgres.ratioToIngest': { atLeast: 1.5 },
  'drain.memoryMegabytesAtBacklog1M': { under: 400 },
  'ingestRedis.cpuMicrosecondsPerRequest': { under: 130 },
  'ingestDatabase.cpuMicrosecondsPerRequest': { under: 200 },
};

const judged = (value, { atLeast, under }) => ({
  target: atLeast === undefined ? `under ${under}` : `at least ${atLeast}`,
  met: value !== null && (atLeast === undefined ? value < under : value >= atLeast) ? 'yes' : 'no',
});

/** Each figure with its target, where it has one, and whether that is met: rows of a table. */
export const besideTargets = (measured) =>
  Object.fromEntries(
    Object.entries(measured).map(([figure, value]) => [
      figure,
      { value, ...(TARGETS[figure] && judged(value, TARGETS[figure])) },
    ]),
  );
