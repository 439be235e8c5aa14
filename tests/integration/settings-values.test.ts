import type { Core } from '@strapi/strapi';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { actionOf, CAPABILITIES } from '../../contracts/permissions';
import { SETTINGS, type SettingName, type SettingState, type SettingsAnswer } from '../../contracts/settings';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ARTICLE, PATTERNS, publishArticle } from '../helpers/content';
import { forgetAll, service, siteOverview, trackOnly, viewsOf } from '../helpers/insight';
import { TIME_ZONE } from '../helpers/playground';
import { send, viewOf } from '../helpers/visits';

let strapi: Core.Strapi;
let administrator: Administrator;

const ask = async (): Promise<SettingsAnswer> => (await administrator.get('/insight/settings').expect(200)).body;
const change = (changes: unknown) => administrator.put('/insight/settings').send({ changes } as object);
const changed = async (changes: object): Promise<SettingsAnswer> => (await change(changes).expect(200)).body;
const stateOf = async (name: SettingName): Promise<SettingState | undefined> =>
  (await ask()).settings.find((state) => state.name === name);
const options = () => service(strapi, 'settings').options();
const store = (name: string, value: string) => strapi.db.connection('insight_settings').insert({ name, value });

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
});

afterEach(async () => {
  await changed(Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, null])));
  await strapi.db.connection('insight_settings').delete();
});

describe('the settings', () => {
  test('are listed with what holds, its default, and whether it was chosen', async () => {
    const { settings, changed: nothing, policies } = await ask();
    expect(settings.map(({ name }) => name)).toEqual(Object.keys(SETTINGS));
    expect(settings).toContainEqual({ name: 'pageSize', value: 10, default: 10, isChosen: false, isLocked: false });
    expect(settings).toContainEqual({
      name: 'timeZone',
      value: TIME_ZONE,
      default: TIME_ZONE,
      isChosen: false,
      isLocked: false,
    });
    expect(nothing).toEqual([]);
    expect(policies.every((name) => /^(global|api|plugin)::/.test(name))).toBe(true);
  });

  test('say nothing of Redis, nor of anything else that only config/plugins says', async () => {
    const { text } = await administrator.get('/insight/settings').expect(200);
    expect(text).not.toMatch(/redis|shards|mostBuffered|countryDatabase|"locked"/);
  });

  test('hold at once when they are changed, and the answer says what changed', async () => {
    const answer = await changed({ pageSize: 25, respectOptOut: false, excludedIps: ['192.0.2.0/24'] });
    expect(answer.changed).toEqual([
      { name: 'respectOptOut', before: true, after: false },
      { name: 'excludedIps', before: [], after: ['192.0.2.0/24'] },
      { name: 'pageSize', before: 10, after: 25 },
    ]);
    expect(answer.settings).toContainEqual({ name: 'pageSize', value: 25, default: 10, isChosen: true, isLocked: false });
    expect(options()).toMatchObject({ pageSize: 25, respectOptOut: false, excludedIps: ['192.0.2.0/24'] });
    expect(await stateOf('pageSize')).toMatchObject({ value: 25, isChosen: true });
  });

  test('go back to their default by null', async () => {
    await changed({ pageSize: 25 });
    const { changed: back } = await changed({ pageSize: null, maxPageSize: null });
    expect(back).toEqual([{ name: 'pageSize', before: 25, after: 10 }]);
    expect(await stateOf('pageSize')).toMatchObject({ value: 10, isChosen: false });
  });

  test('that are set to what they are change nothing, and are chosen from then on', async () => {
    const { changed: nothing } = await changed({ pageSize: 10 });
    expect(nothing).toEqual([]);
    expect(await stateOf('pageSize')).toMatchObject({ value: 10, isChosen: true });
  });

  test('are other options only when one has changed', async () => {
    const before = options();
    await changed({ pageSize: null });
    await service(strapi, 'settings').refresh();
    expect(options()).toBe(before);
    await changed({ pageSize: 11 });
    expect(options()).not.toBe(before);
    expect(before.pageSize).toBe(10);
    expect(Object.isFrozen(options())).toBe(true);
  });
});

describe('a change is refused', () => {
  test.each([
    ['of a setting that there is not', { colour: 'red' }, 'colour', 'colour: is no setting; there are visitors, cookieDays'],
    ['of one that only config/plugins says', { redis: 'redis://localhost' }, 'redis', 'redis: is no setting'],
    ['of constructor', { constructor: 1 }, 'constructor', 'constructor: is no setting'],
    ['to a number that is too large', { pageSize: 5_000 }, 'pageSize', 'pageSize: 5000 is more than 1000'],
    ['to another type', { respectOptOut: 'yes' }, 'respectOptOut', 'respectOptOut: "yes" is not true or false'],
    ['to no time zone', { timeZone: 'Mars/Olympus' }, 'timeZone', 'timeZone: "Mars/Olympus" is no time zone'],
    [
      'to a policy that there is not',
      { sessionPolicy: 'global::no-such' },
      'sessionPolicy',
      '"global::no-such" is no policy of this app',
    ],
    ['to a page size above the largest', { pageSize: 200 }, 'pageSize', 'minPageSize (1), pageSize (200) and maxPageSize (100)'],
    ['to a smallest page above the size', { minPageSize: 20 }, 'minPageSize', 'minPageSize (20), pageSize (10)'],
  ])('%s', async (_, changes, name, words) => {
    const { body } = await change(changes).expect(400);
    expect(body.error.message).toContain(words);
    expect(body.error.details.errors).toMatchObject([{ path: [name] }]);
  });

  test.each([
    ['without changes', {}],
    ['with changes that are a list', { changes: [] }],
    ['with changes that are a text', { changes: 'pageSize' }],
    ['with changes that are null', { changes: null }],
    ['with the prototype among the changes', JSON.parse('{"changes": {"__proto__": 1}}')],
    ['with something else beside the changes', { changes: {}, more: 1 }],
  ])('%s', async (_, body) => {
    await administrator.put('/insight/settings').send(body).expect(400);
  });

  test('as a whole: the answer names each that cannot be made, and none is', async () => {
    const { body } = await change({ pageSize: 25, silenceMinutes: 0, colour: 'red', baseRate: '30/hours' }).expect(400);
    const names = body.error.details.errors.map(({ path }: { path: string[] }) => path[0]);
    expect(names).toEqual(['silenceMinutes', 'colour', 'baseRate']);
    expect(body.error.details.errors[0].fault).toEqual({ code: 'least', values: { least: 1, most: 1_440 } });
    expect(await stateOf('pageSize')).toMatchObject({ value: 10, isChosen: false });
    expect(await strapi.db.connection('insight_settings').select()).toEqual([]);
  });

  test('when it does not go together with what holds, not with what is stored', async () => {
    await changed({ maxPageSize: 500, pageSize: 300 });
    await change({ maxPageSize: null }).expect(400);
    expect(options()).toMatchObject({ maxPageSize: 500, pageSize: 300 });
    await changed({ maxPageSize: null, pageSize: null });
  });

  test('to administrators who may do everything else', async () => {
    const others = CAPABILITIES.filter((capability) => capability !== 'change-settings').map(actionOf);
    const other = await administratorWho(
      strapi,
      others.map((action) => ({ action })),
    );
    await other.get('/insight/settings').expect(403);
    await other
      .put('/insight/settings')
      .send({ changes: { pageSize: 25 } })
      .expect(403);
    expect(options().pageSize).toBe(10);
  });
});

test('two who change settings at once both get what they chose', async () => {
  await Promise.all([
    changed({ pageSize: 21 }),
    changed({ silenceMinutes: 41 }),
    changed({ cookieDays: 31, pageSize: 21 }),
    changed({ silenceMinutes: 41 }),
  ]);
  expect(options()).toMatchObject({ pageSize: 21, silenceMinutes: 41, cookieDays: 31 });
  expect(await strapi.db.connection('insight_settings').select()).toHaveLength(3);
});

describe('what is stored and cannot be used', () => {
  test.each([
    ['a value that is no longer allowed', 'visitors', '"fingerprint"'],
    ['a value that cannot be read', 'pageSize', '{'],
    ['a setting of another version', 'colour', '"red"'],
  ])('%s is left out', async (_, name, value) => {
    await store(name, value);
    await store('silenceMinutes', '45');
    await service(strapi, 'settings').refresh();
    expect(options()).toMatchObject({ visitors: 'daily', pageSize: 10, silenceMinutes: 45 });
    expect('colour' in options()).toBe(false);
  });

  test('does not go together with what config/plugins says now', async () => {
    await store('pageSize', '400');
    await service(strapi, 'settings').refresh();
    expect(options()).toMatchObject({ pageSize: 10, maxPageSize: 100 });
    expect(await stateOf('pageSize')).toMatchObject({ isChosen: false });
  });
});

test('while the database does not give the settings the last known ones hold, and the log says so once', async () => {
  await changed({ pageSize: 33 });
  const error = vi.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
  const info = vi.spyOn(strapi.log, 'info').mockImplementation(() => strapi.log);
  const rename = (from: string, to: string) => strapi.db.connection.schema.renameTable(from, to);
  const { refresh } = service(strapi, 'settings');
  await rename('insight_settings', 'insight_settings_away');
  try {
    await refresh();
    await refresh();
    expect(options().pageSize).toBe(33);
  } finally {
    await rename('insight_settings_away', 'insight_settings');
    await refresh();
  }
  expect(error.mock.calls.map(String)).toEqual([expect.stringMatching(/^Insight goes on with the settings it knows: ./)]);
  expect(info.mock.calls.map(String)).toEqual(['Insight reads its settings again']);
  expect(options().pageSize).toBe(33);
  error.mockRestore();
  info.mockRestore();
});

describe('without a new start', () => {
  const seen = async (at: Date[]): Promise<number> => {
    await forgetAll(strapi);
    const { slug, documentId } = await publishArticle(strapi, 'Settings at work');
    for (const instant of at) {
      await send(strapi, { ...viewOf(`/articles/${slug}`), at: instant.toISOString() }).expect(204);
    }
    return viewsOf(strapi, ARTICLE, documentId);
  };

  const twice = (): Date[] => {
    const now = Date.now();
    return [new Date(now - 10_000), new Date(now)];
  };

  beforeAll(() => trackOnly(strapi, PATTERNS));

  test('the drain counts double clicks as it is told', async () => {
    expect(await seen(twice())).toBe(1);
    await changed({ doubleClickSeconds: 5 });
    expect(await seen(twice())).toBe(2);
  });

  test('sessions end by the silence that holds, and those under way go on by it', async () => {
    await forgetAll(strapi);
    const now = Date.now();
    const visit = async (path: string, minutesAgo: number) => {
      const at = new Date(now - minutesAgo * 60_000).toISOString();
      await send(strapi, { ...viewOf(path), at }).expect(204);
      await service(strapi, 'drain').drainAll();
    };
    const sessions = async (): Promise<number> => (await strapi.db.connection('insight_sessions').select()).length;
    await visit('/a', 100);
    await visit('/b', 60);
    expect(await sessions()).toBe(2);
    await changed({ silenceMinutes: 50 });
    await visit('/c', 15);
    expect(await sessions()).toBe(2);
  });

  test('the calendar of reports and totals is that of the new time zone', async () => {
    const today = (zone: string) => new Date().toLocaleDateString('sv', { timeZone: zone });
    // 25 hours apart: the two never share a day.
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Midway']) {
      await changed({ timeZone });
      expect(await seen([new Date()])).toBe(1);
      const days: { start: string }[] = await strapi.db.connection('insight_totals').where({ period: 'day' }).distinct('start');
      expect(days.map(({ start }) => start)).toEqual([today(timeZone)]);
      expect((await siteOverview(strapi, 'today')).now.views).toBe(1);
      expect((await service(strapi, 'retention').dryRun({ days: 2 })).keptFrom).toBe(
        new Date(Date.parse(today(timeZone)) - 2 * 86_400_000).toISOString().slice(0, 10),
      );
    }
  });

  test('retention keeps as many days as it is told', async () => {
    const kept = async () => (await service(strapi, 'retention').dryRun()).keptFrom;
    const before = await kept();
    await changed({ retentionDays: 91 });
    expect(Date.parse(before) - Date.parse(await kept())).toBe(86_400_000);
  });

  test('jobs are planned anew in the new time zone', async () => {
    const planned = () =>
      strapi.cron.jobs
        .filter(({ name }) => String(name).startsWith('insight-'))
        .map(({ name, options: rule }) => `${name} ${JSON.stringify(rule)}`);
    const before = planned();
    expect(before.length).toBeGreaterThan(1);
    await changed({ timeZone: 'Asia/Tokyo' });
    expect(planned()).toEqual(before.map((line) => line.replace(TIME_ZONE, 'Asia/Tokyo')));
  });
});
