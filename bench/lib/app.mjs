import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commands, playground } from '../../scripts/lib/paths.mjs';

/** The clock in which Linux counts a process's time. */
const TICKS_A_SECOND = 100;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts the playground with an empty SQLite database, as a process of its own. */
export const startPlayground = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'insight-bench-'));
  const port = await freePort();
  const child = spawn(process.execPath, [commands.strapi, 'start'], {
    cwd: playground,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      // On, and so high that one machine may send for all readers.
      INSIGHT_OPTIONS: JSON.stringify({ throttle: { perVisitor: 1_000_000, perIp: 1_000_000 } }),
      LOG_LEVEL: 'error',
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/_health`))) {
    if (child.exitCode !== null) {
      throw new Error('The playground ended before it answered');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    /** Seconds of processor time that the process has had, as the operating system counts; null where it does not tell. */
    cpuSeconds() {
      try {
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
        return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
      } catch {
        return null;
      }
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
};
