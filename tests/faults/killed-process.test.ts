import { afterEach, describe, expect, test } from 'vitest';
import { startLoad } from '../helpers/load';
import { openSite, type Site } from '../helpers/site';
import { BUFFERS, siteEnvironment } from '../helpers/site-environment';

const LOAD = 500;

let site: Site | undefined;

afterEach(() => site?.app().stop());

describe.each(BUFFERS)('with the %s buffer', (buffer) => {
  test('every event that was acknowledged is counted once after the process was killed under load', async () => {
    site = await openSite(await siteEnvironment('sqlite', buffer));
    const load = startLoad('killed', site.url);
    await expect.poll(() => load.sent().acknowledged, { timeout: 30_000 }).toBeGreaterThan(LOAD);
    await site.app().kill();
    await expect.poll(() => load.sent().unanswered).toBeGreaterThan(0);
    await site.restart();
    const { acknowledged } = await load.end();
    await expect.poll(site.views, { timeout: 30_000 }).toBe(acknowledged);
  });
});
