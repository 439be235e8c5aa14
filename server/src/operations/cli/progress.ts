import { MultiBar } from 'cli-progress';
import { say } from './speech';

const BAR = 'Replaying {bar} {percentage} % · {lines} lines · {eta_formatted} left';
const COUNTER = 'Replaying · {lines} lines';

export interface Progress {
  /** So many more bytes have been dealt with, and so many lines with them. */
  add(bytes: number, lines: number): void;
  /** Says something without tearing the bar. */
  say(text: string): void;
  end(): void;
}

const silent: Progress = { add: () => {}, say, end: () => {} };

/**
 * Shows on a terminal how far a file has been read; elsewhere it shows nothing.
 * @param total the file's bytes; null when nobody knows
 */
export const progressOf = (total: number | null): Progress => {
  if (!process.stderr.isTTY) {
    return silent;
  }
  const bars = new MultiBar({ stream: process.stderr, format: total === null ? COUNTER : BAR, hideCursor: true, etaBuffer: 100 });
  let read = 0;
  const bar = bars.create(total ?? 1, 0, { lines: 0 });
  return {
    add(bytes, lines) {
      read += lines;
      bar.increment(total === null ? 0 : bytes, { lines: read });
    },
    say: (text) => bars.log(`${text}\n`),
    end: () => bars.stop(),
  };
};
