/** Is loaded into a process that is measured: at SIGUSR2 writes, into the file that BENCH_LOOP_FILE names, for how long its event loop was blocked at most since the last time. */
const { writeFileSync, renameSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');

const RESOLUTION_MS = 5;
const file = process.env.BENCH_LOOP_FILE;

if (file) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on('SIGUSR2', () => {
    writeFileSync(`${file}.new`, String(Math.max(0, delay.max / 1e6 - RESOLUTION_MS)));
    renameSync(`${file}.new`, file);
    delay.reset();
  });
}
