import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { ping, readArticles } from '../helpers/content-api';
import { hostileRequest, sendHostile } from '../helpers/hostile-request';
import { startLoad } from '../helpers/load';
import { type Random, randomFrom } from '../helpers/random';
import { openSite, type Site } from '../helpers/site';
import { siteEnvironment } from '../helpers/site-environment';

const REQUESTS = 20_000;
const AT_ONCE = 16;
/** So many make the process as large as work makes it. */
const WARM_UP = 5_000;
const MOST_GROWTH_MB = 150;

/** FUZZ_SEED repeats a run. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);

let site: Site | undefined;

afterEach(() => site?.app().stop());

/** The memory that a process takes of the machine's. */
const megabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

/** Sends so many requests. @returns how often each status was the answer */
const attack = async (url: string, random: Random, requests: number): Promise<Map<number | null, number>> => {
  const answers = new Map<number | null, number>();
  let left = requests;
  const sendSome = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const request = hostileRequest(random);
      const status = await sendHostile(url, request);
      answers.set(status, (answers.get(status) ?? 0) + 1);
      if (status !== null && status >= 500) {
        throw new Error(`Seed ${SEED}: ${status} to\n${request.bytes.subarray(0, 2_000).toString('latin1')}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
  return answers;
};

test('20,000 random and hostile requests get no 5xx, do not make the process grow, and harm nobody else', async () => {
  const random = randomFrom(SEED);
  site = await openSite(await siteEnvironment('sqlite', 'database'));
  const { url } = site;
  const { pid } = site.app();
  await attack(url(), random, WARM_UP);
  const before = megabytes(pid);
  const answers = await attack(url(), random, REQUESTS - WARM_UP);
  const after = megabytes(pid);
  console.log(
    `Seed ${SEED}; answers ${JSON.stringify([...answers])}; memory ${before.toFixed(0)} MB, then ${after.toFixed(0)} MB`,
  );
  expect(answers.get(204)).toBeGreaterThan(0);
  expect(answers.get(400)).toBeGreaterThan(0);
  expect(after - before).toBeLessThan(MOST_GROWTH_MB);

  await ping(url());
  await readArticles(url());
  expect(site.app().endedBy()).toBeNull();
  // Who sends what is right is counted as ever.
  const counted = await site.views();
  const load = startLoad('after', url, 1);
  await expect.poll(() => load.sent().acknowledged).toBeGreaterThan(0);
  await load.end();
  await expect.poll(site.views, { timeout: 30_000 }).toBeGreaterThan(counted);
});
