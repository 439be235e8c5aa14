import { pathToFileURL } from 'node:url';
import { keepOutput, start } from '../../scripts/lib/children.mjs';
import { commands, inPlayground, playground } from '../../scripts/lib/paths.mjs';
import { freePort, until } from '../../scripts/lib/ports.mjs';
import { environment } from './environment.mjs';
import { cpuSeconds, end } from './process.mjs';

const PATIENCE_MS = 120_000;

const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

const ask = async (url, { token, body, method = body ? 'POST' : 'GET' } = {}) => {
  const answer = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}`);
  }
  return answer.json();
};

/**
 * Starts the playground as `strapi start` does, a process of its own.
 * @param options its environment, database and buffer
 * @param folder where it is, if it is a copy
 */
export const startApp = async (options, folder = playground) => {
  const port = await freePort();
  const child = start(process.execPath, [commands.strapi, 'start'], {
    cwd: folder,
    env: environment({ HOST: '127.0.0.1', PORT: String(port), ...options }),
  });
  const output = keepOutput(child);
  const url = `http://127.0.0.1:${port}`;
  const isUp = await until(async () => child.exitCode !== null || answers(`${url}/_health`), PATIENCE_MS);
  if (!isUp || child.exitCode !== null) {
    throw new Error(`The playground did not start:\n${output()}`);
  }
  const { ADMINISTRATOR } = await import(pathToFileURL(inPlayground('dist', 'src', 'seed', 'administrator.js')).href);
  const { data } = await ask(`${url}/admin/login`, { body: ADMINISTRATOR });

  return {
    url,
    administrator: ADMINISTRATOR,
    emptyRoute: `${url}/api/ping`,
    collector: `${url}/api/insight/collect`,
    cpuSeconds: () => cpuSeconds(child.pid),
    /** How many accepted events have not been applied. */
    async waiting() {
      const { buffer } = await ask(`${url}/insight/health`, { token: data.token });
      return buffer.backlog.events;
    },
    /** Says what Insight does with a content type. */
    track: (uid, choice) =>
      ask(`${url}/insight/settings/tracking/${uid}`, { token: data.token, method: 'PUT', body: { tracked: true, ...choice } }),
    pid: child.pid,
    /** Asks the admin API as its administrator, the content API as anybody. @returns the status and how many milliseconds the answer took to come whole; its body is thrown away */
    async timed(path, body) {
      const startedAt = performance.now();
      const answer = await fetch(`${url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          'Content-Type': 'application/json',
          ...(!path.startsWith('/api/') && { Authorization: `Bearer ${data.token}` }),
        },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, text, ms: performance.now() - startedAt };
    },
    /** What the content API answers. */
    read: (path) => ask(`${url}${path}`),
    stop: () => end(child),
  };
};
