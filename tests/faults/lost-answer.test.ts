import { afterEach, describe, expect, test } from 'vitest';
import { startLoad } from '../helpers/load';
import { type LossyProxy, startProxy } from '../helpers/proxy';
import { openSite, type Site } from '../helpers/site';
import { BUFFERS, siteEnvironment } from '../helpers/site-environment';

const LOST = 50;

let site: Site | undefined;
let proxy: LossyProxy | undefined;

afterEach(async () => {
  await proxy?.close();
  await site?.app().stop();
});

describe.each(BUFFERS)('with the %s buffer', (buffer) => {
  test('an event whose acknowledgement was lost on the way, and that is sent again, is counted once', async () => {
    site = await openSite(await siteEnvironment('sqlite', buffer));
    proxy = await startProxy(site.url());
    const { url, loseNextAnswer, lost } = proxy;
    const load = startLoad('lost', () => url);
    while (lost() < LOST) {
      const before = lost();
      loseNextAnswer();
      await expect.poll(lost, { interval: 5 }).toBe(before + 1);
    }
    const { acknowledged, unanswered } = await load.end();
    expect(unanswered).toBeGreaterThanOrEqual(LOST);
    await expect.poll(site.views, { timeout: 30_000 }).toBe(acknowledged);
  });
});
