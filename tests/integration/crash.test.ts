import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../contracts/reports';
import { type AdminApi, firstAdministrator } from '../helpers/admin-api';
import { ARTICLE } from '../helpers/content';
import { appEnvironment, PLAYGROUND, STRAPI, temporaryFolder } from '../helpers/playground';
import { type RunningApp, startApp } from '../helpers/processes';
import { FIREFOX } from '../helpers/visits';

const LOAD_MS = 2_500;
const SENDERS = 8;

const environment = appEnvironment(path.join(temporaryFolder('crash'), 'data.db'));
let app: RunningApp;
let api: AdminApi;

beforeAll(async () => {
  app = await startApp(PLAYGROUND, STRAPI, environment);
  api = await firstAdministrator(app.url);
  await api.send('PUT', `/insight/settings/tracking/${ARTICLE}`, { tracked: true, urlPattern: '' });
});

afterAll(() => app?.stop());

const send = (id: string): Promise<Response> =>
  fetch(`${app.url}/api/insight/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', 'User-Agent': FIREFOX },
    body: JSON.stringify({ kind: 'view', id, url: 'https://site.test/a' }),
  });

/** Sends views one after the other until the app is gone. @returns how many were acknowledged, and the one that was not */
const sendUntilGone = async (sender: number): Promise<{ acknowledged: number; open: string }> => {
  for (let acknowledged = 0; ; acknowledged += 1) {
    const id = `sender-${sender}-view-${acknowledged}`;
    const status = await send(id).then(
      (answer) => answer.status,
      () => null,
    );
    if (status === null) {
      return { acknowledged, open: id };
    }
    expect(status).toBe(204);
  }
};

const views = async (): Promise<number> => (await api.get<Overview>('/insight/dashboard/overview?range=7d')).now.views;

test('every view that was acknowledged is counted once after the process was killed under load', async () => {
  const sending = Array.from({ length: SENDERS }, (_, sender) => sendUntilGone(sender));
  await new Promise((resolve) => setTimeout(resolve, LOAD_MS));
  await app.kill();
  const sent = await Promise.all(sending);
  const acknowledged = sent.reduce((all, sender) => all + sender.acknowledged, 0);
  expect(acknowledged).toBeGreaterThan(SENDERS);

  app = await startApp(PLAYGROUND, STRAPI, environment);
  api = api.at(app.url);
  // What was under way when the process died may have been stored just before: sent again, as a page does, it counts once either way.
  for (const { open } of sent) {
    await send(open);
  }
  await expect.poll(views, { timeout: 30_000 }).toBe(acknowledged + SENDERS);
});
