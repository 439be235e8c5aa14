import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startLoad } from '../helpers/load';
import { appEnvironment, temporaryFolder } from '../helpers/playground';
import { openSite, type Site } from '../helpers/site';

const LOAD = 500;

let site: Site | undefined;

afterEach(() => site?.app().stop());

const BUFFERS = {
  database: async () => appEnvironment(path.join(temporaryFolder('killed'), 'data.db')),
};

describe.each(Object.entries(BUFFERS))('with the %s buffer', (_, environment) => {
  test('every event that was acknowledged is counted once after the process was killed under load', async () => {
    site = await openSite(await environment());
    const load = startLoad('killed', site.url);
    await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(LOAD);
    await site.app().kill();
    await expect.poll(() => load.sent().unanswered).toBeGreaterThan(0);
    await site.restart();
    const { acknowledged } = await load.end();
    await expect.poll(site.views, { timeout: 30_000 }).toBe(acknowledged);
  });
});
