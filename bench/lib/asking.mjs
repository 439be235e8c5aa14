import { readFileSync, rmSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { until } from '../../scripts/lib/ports.mjs';
import { startApp } from './app.mjs';
import { inFolder } from './folder.mjs';
import { p95 } from './percentile.mjs';
import { size } from './size.mjs';

const PATIENCE_MS = 30_000;
const NOT_THERE = 404;

let loops = 0;

/** Starts an app that is to be asked, and whose event loop is watched. */
export const startAsked = async (options) => {
  loops += 1;
  const file = inFolder(`loop-${loops}`);
  const hook = inRoot('bench', 'processes', 'event-loop.cjs');
  const app = await startApp({ ...options, NODE_OPTIONS: `--require ${hook}`, BENCH_LOOP_FILE: file });

  const blockedMs = async () => {
    rmSync(file, { force: true });
    process.kill(app.pid, 'SIGUSR2');
    const read = () => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return '';
      }
    };
    if (!(await until(() => read() !== '', PATIENCE_MS))) {
      throw new Error('The app does not say how long it was blocked');
    }
    return Number(read());
  };

  /**
   * Asks each question so often, after once that is not counted: what the first one costs, no later one does.
   * @param questions what is asked at each time, by name
   * @param say is told each figure as soon as it is known
   * @returns by name, how long all but one in twenty took, and how long the event loop was blocked at most; null for what this app does not know
   * @throws when another answer is no good one
   */
  const ask = async (questions, say) => {
    const figures = {};
    for (const [name, question] of Object.entries(questions)) {
      const took = [];
      let status = (await app.timed(...question(size.asked))).status;
      await blockedMs();
      for (let time = 0; time < size.asked && status !== NOT_THERE; time += 1) {
        const answer = await app.timed(...question(time));
        if (answer.status !== 200) {
          throw new Error(`${question(time)[0]} answered ${answer.status}: ${answer.text.slice(0, 500)}`);
        }
        ({ status } = answer);
        took.push(answer.ms);
      }
      figures[name] = status === NOT_THERE ? null : { p95ms: p95(took), blockedMs: await blockedMs() };
      say(`${name}: ${JSON.stringify(figures[name])}`);
    }
    return figures;
  };

  return { ...app, ask };
};

const known = (figures) => Object.values(figures).filter((figure) => figure !== null);

export const worst = (figures, name) =>
  known(figures).length === 0 ? null : Math.max(...known(figures).map((figure) => figure[name]));
