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
  'overhead.trackedFindOne': { atLeast: 0.95 },
  'overhead.viewStatsList25': { atLeast: 0.85 },
  'overhead.listColumnRequests': { exactly: 1 },
  'reports.p95ms': { atMost: 50 },
  'reports.growth10M': { atMost: 1.5 },
  'reports.filteredP95ms': { atMost: 300 },
  'reports.popularP95ms': { atMost: 20 },
  'reports.entryP95ms': { atMost: 10 },
  'reports.listColumnP95ms': { atMost: 20 },
  'reports.requestsOnOpen': { atMost: 10 },
  'reports.blockedEventLoopMs': { atMost: 50 },
  'statistics.recordsPerSecond': { atLeast: 5_000 },
  'statistics.bulkRecordsPerSecond': { atLeast: 50_000 },
  'statistics.chartP95ms': { atMost: 50 },
  'statistics.backfillSeconds': { atMost: 10 },
  'statistics.runP95ms': { atMost: 200 },
  'size.trackerGzip': { atMost: 1_024 },
  'size.widgetsGzip': { atMost: 4_096 },
  'size.adminGzipAddedToFirstLoad': { atMost: 15_000 },
};

const JUDGES = {
  atLeast: { words: 'at least', isMet: (value, target) => value >= target },
  atMost: { words: 'at most', isMet: (value, target) => value <= target },
  exactly: { words: 'exactly', isMet: (value, target) => value === target },
  under: { words: 'under', isMet: (value, target) => value < target },
};

const judged = (value, aim) => {
  const [[kind, target]] = Object.entries(aim);
  const { words, isMet } = JUDGES[kind];
  return { target: `${words} ${target}`, met: value !== null && isMet(value, target) ? 'yes' : 'no' };
};

/** Figures of one database are named after it and meant to be the same. */
const targetOf = (figure) => TARGETS[figure] ?? TARGETS[figure.replace(/^(sqlite|postgres)\./, '')];

/** Each figure with its target, where it has one, and whether that is met: rows of a table. */
export const besideTargets = (measured) =>
  Object.fromEntries(
    Object.entries(measured).map(([figure, value]) => [
      figure,
      { value, ...(targetOf(figure) && judged(value, targetOf(figure))) },
    ]),
  );
