import { MultiBar } from 'cli-progress';
import { say } from './speech';

export interface Progress {
  /** So much of the total has been done. */
  to(done: number, note: string): void;
  /** Says something without tearing the bar. */
  say(text: string): void;
  end(): void;
}

const silent: Progress = { to: () => {}, say, end: () => {} };

const BAR = '{title} {bar} {percentage} % · {note} · {eta_formatted} left';
const COUNTER = '{title} · {note}';

/**
 * Shows on a terminal how far a command has come; elsewhere it shows nothing.
 * @param total null when nobody knows
 */
export const progressOf = (title: string, total: number | null): Progress => {
  if (!process.stderr.isTTY) {
    return silent;
  }
  const bars = new MultiBar({ stream: process.stderr, format: total === null ? COUNTER : BAR, hideCursor: true, etaBuffer: 100 });
  const bar = bars.create(total ?? 1, 0, { title, note: '' });
  return {
    to: (done, note) => bar.update(total === null ? 0 : Math.min(done, total), { note }),
    say: (text) => bars.log(`${text}\n`),
    end: () => bars.stop(),
  };
};
