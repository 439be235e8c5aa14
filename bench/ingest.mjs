import { startPlayground } from './lib/app.mjs';
import { load } from './lib/load.mjs';
import { median } from './lib/median.mjs';

const ROUNDS = 5;

const view = { kind: 'view', url: 'https://site.test/articles/green-tea', referrer: 'https://example.com/', title: 'Green tea' };

/** One type on, so that views are recorded: by the app's own administrator, as a user does it. */
const switchOn = async (url) => {
  const ask = async (method, path, body, token) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}`);
    }
    return answer.json();
  };
  const administrator = { firstname: 'Bench', lastname: 'Mark', email: 'bench@site.test', password: 'Correct-Horse-7' };
  const { data } = await ask('POST', '/admin/register-admin', administrator);
  const choice = { tracked: true, urlPattern: '{/:locale}/articles/:slug' };
  await ask('PUT', '/insight/settings/tracking/api::article.article', choice, data.token);
};

/**
 * Requests a second of the collector with the database buffer (SQLite, draining at the same time), beside an empty route of Strapi's
 * content API in the same process.
 */
export const ingest = async (say) => {
  const app = await startPlayground();
  try {
    await switchOn(app.url);
    const targets = { emptyRoute: [`${app.url}/api/ping`, {}], collect: [`${app.url}/api/insight/collect`, view] };
    const rates = { emptyRoute: [], collect: [] };
    const cpu = [];
    for (const [path, body] of Object.values(targets)) {
      await load(path, body);
    }
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const [name, [path, body]] of Object.entries(targets)) {
        const before = app.cpuSeconds();
        const started = performance.now();
        const rate = await load(path, body);
        const seconds = (performance.now() - started) / 1_000;
        rates[name].push(rate);
        if (name === 'collect' && before !== null) {
          cpu.push(((app.cpuSeconds() - before) * 1e6) / (rate * seconds));
        }
        say(`round ${round} ${name}: ${Math.round(rate)} requests/s`);
      }
    }
    const ratios = rates.collect.map((rate, round) => rate / rates.emptyRoute[round]);
    return {
      'emptyRoute.requestsPerSecond': Math.round(median(rates.emptyRoute)),
      'ingestDatabase.requestsPerSecond': Math.round(median(rates.collect)),
      'ingestDatabase.ratioToEmptyRoute': Number(median(ratios).toFixed(2)),
      'ingestDatabase.cpuMicrosecondsPerRequest': cpu.length > 0 ? Math.round(median(cpu)) : null,
    };
  } finally {
    await app.stop();
  }
};
