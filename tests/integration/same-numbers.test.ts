import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryReport, TrackedEntryNumbers } from '../../contracts/reports';
import type { ViewStats } from '../../contracts/stats';
import { type Administrator, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ABOUT, ARTICLE, AUTHOR, PRODUCT, publishArticle, publishProduct, translateArticle } from '../helpers/content';
import { forgetAll, service, trackOnly } from '../helpers/insight';
import { seeEntries } from '../helpers/seen-entries';
import { anotherReader, send, viewOf } from '../helpers/visits';

/** An entry in one locale, and where the content API has its type. */
interface Place {
  name: string;
  uid: string;
  documentId: string;
  locale: string;
  api: string;
}

type Numbers = Record<'views' | 'visitors', number>;

let strapi: Core.Strapi;
let administrator: Administrator;
let places: Place[];

const TYPES = [ARTICLE, PRODUCT, AUTHOR, ABOUT];

const SHOWN = { countReads: false, statsInApi: 'always', publicStats: true } as const;
const HIDDEN = { countReads: false, statsInApi: 'never', publicStats: false } as const;

const chooseForAll = async (choice: typeof SHOWN | typeof HIDDEN): Promise<void> => {
  for (const uid of TYPES) {
    await service(strapi, 'tracking').choose(uid, { tracked: true, urlPattern: '', ...choice });
  }
};

const makePlaces = async (): Promise<Place[]> => {
  const [tea, coffee, pot] = [await publishArticle(strapi), await publishArticle(strapi, 'Coffee'), await publishProduct(strapi)];
  await translateArticle(strapi, tea.documentId, 'de', 'Tee');
  const author = await strapi.documents(AUTHOR).create({ data: { name: 'Ada', slug: `ada-${tea.slug}` } as object });
  const about = await strapi.documents(ABOUT).findFirst({});
  const { documentId: aboutId } = about ?? (await strapi.documents(ABOUT).create({ data: { title: 'About' } as object }));
  await strapi.documents(ABOUT).publish({ documentId: aboutId });
  const article = { uid: ARTICLE, api: '/api/articles' };
  return [
    { name: 'article, en', ...article, documentId: tea.documentId, locale: 'en' },
    { name: 'article, de', ...article, documentId: tea.documentId, locale: 'de' },
    { name: 'article of long ago', ...article, documentId: coffee.documentId, locale: 'en' },
    { name: 'product', uid: PRODUCT, api: '/api/products', documentId: pot.documentId, locale: '' },
    { name: 'author, nobody came', uid: AUTHOR, api: '/api/authors', documentId: author.documentId, locale: '' },
    { name: 'single type', uid: ABOUT, api: '/api/about', documentId: aboutId, locale: '' },
  ];
};

const target = ({ uid, documentId, locale }: Place) => ({ uid, documentId, ...(locale && { locale }) });

beforeAll(async () => {
  strapi = await app();
  administrator = await superAdministrator(strapi);
  await forgetAll(strapi);
  await chooseForAll(SHOWN);
  places = await makePlaces();
  const [english, german, old, product, , about] = places as [Place, Place, Place, Place, Place, Place];
  await seeEntries(strapi, [
    { ...target(english), views: 3, daysAgo: 40 },
    { ...target(english), views: 2, daysAgo: 10 },
    { ...target(german), views: 4, daysAgo: 3 },
    { ...target(old), views: 5, daysAgo: 200 },
    { ...target(product), views: 1, daysAgo: 29 },
    { ...target(product), views: 1, daysAgo: 30 },
  ]);
  const reader = anotherReader();
  for (const place of [english, german, product, about]) {
    // Twice by the same reader is a double click, and the same reader is another visitor of each entry.
    for (const headers of [reader, reader, anotherReader()]) {
      await send(strapi, viewOf('/somewhere', { target: target(place) }), headers).expect(204);
    }
  }
  await service(strapi, 'drain').drainAll();
});

afterAll(async () => {
  await chooseForAll(HIDDEN);
  await trackOnly(strapi, {});
});

const get = async <Body>(path: string): Promise<Body> =>
  (await supertest(strapi.server.httpServer).get(path).set(anotherReader()).expect(200)).body;

const query = (locale: string): string => (locale ? `?locale=${locale}` : '');

/** What one face of the product says of an entry: ever, and in the last 30 days. */
type Face = (place: Place) => Promise<{ ever: Numbers; month?: Partial<Numbers> }>;

const ofStats = ({ views, visitors, month }: ViewStats) => ({ ever: { views, visitors }, month: { views: month } });

const numbersOf = ({ views, visitors }: Numbers): Numbers => ({ views, visitors });

const listed = async ({ uid, documentId, locale }: Place, range: string): Promise<Numbers> => {
  const question = { documentIds: [documentId], range, ...(locale && { locale }) };
  const { body } = await administrator.post(`/insight/entries/${uid}/numbers`).send(question).expect(200);
  return numbersOf(body[documentId]);
};

const panel = async ({ uid, documentId, locale }: Place): Promise<TrackedEntryNumbers> =>
  (await administrator.get(`/insight/entries/${uid}/${documentId}${query(locale)}`).expect(200)).body;

const report = async ({ uid, documentId, locale }: Place): Promise<Numbers> => {
  const more = locale ? `&locale=${locale}` : '';
  const { body } = await administrator.get(`/insight/entries/${uid}/${documentId}/report?range=30d${more}`).expect(200);
  const answer = body as EntryReport;
  return answer.tracked ? numbersOf(answer.now) : { views: Number.NaN, visitors: Number.NaN };
};

const popular = async ({ uid, documentId, locale }: Place, period: string): Promise<Numbers> => {
  const more = locale ? `&locale=${locale}` : '';
  const { data } = await get<{ data: (Numbers & { entry: { documentId: string } })[] }>(
    `/api/insight/popular?uid=${uid}&period=${period}&limit=100${more}`,
  );
  const found = data.find(({ entry }) => entry.documentId === documentId);
  return found ? numbersOf(found) : { views: 0, visitors: 0 };
};

const widget = async ({ uid, documentId, locale }: Place): Promise<ViewStats> => {
  const question = ['stats', uid, documentId, ...(locale ? [locale] : [])].join('/');
  const { data } = await get<{ data: { data: ViewStats }[] }>(`/api/insight/widgets?q=${encodeURIComponent(question)}`);
  return data[0]?.data as ViewStats;
};

const FACES: Record<string, Face> = {
  list: async (place) => ({ ever: await listed(place, 'all'), month: await listed(place, '30d') }),
  panel: async (place) => {
    const { allTime, last30Days } = await panel(place);
    return { ever: numbersOf(allTime), month: numbersOf(last30Days) };
  },
  stats: async ({ uid, documentId, locale }) =>
    ofStats((await get<{ data: ViewStats }>(`/api/insight/stats/${uid}/${documentId}${query(locale)}`)).data),
  batch: async ({ uid, documentId, locale }) => {
    const more = locale ? `&locale=${locale}` : '';
    const { data } = await get<{ data: ViewStats[] }>(`/api/insight/stats?uid=${uid}&documentIds=${documentId}${more}`);
    return ofStats(data[0] as ViewStats);
  },
  popular: async (place) => ({ ever: await popular(place, 'all'), month: await popular(place, '30d') }),
  widget: async (place) => ofStats(await widget(place)),
  viewStats: async ({ api, uid, documentId, locale }) => {
    const path = uid === ABOUT ? api : `${api}/${documentId}${query(locale)}`;
    return ofStats((await get<{ data: { viewStats: ViewStats } }>(path)).data.viewStats);
  },
  service: async (place) => ofStats(await service(strapi, 'stats').one(target(place))),
};

/** Ever, and in the last 30 days: what `beforeAll` has sent, double clicks once. */
const EXPECTED: Record<string, [number, number]> = {
  'article, en': [3 + 2 + 2, 2 + 2],
  'article, de': [4 + 2, 4 + 2],
  'article of long ago': [5, 0],
  product: [1 + 1 + 2, 1 + 2],
  'author, nobody came': [0, 0],
  'single type': [2, 2],
};

test('every face of the product says the same of an entry', async () => {
  const table: Record<string, Record<string, string>> = {};
  for (const place of places) {
    const row: Record<string, string> = {};
    const [ever, month] = EXPECTED[place.name] as [number, number];
    for (const [name, face] of Object.entries(FACES)) {
      const said = await face(place);
      row[name] = `${said.ever.views} (${said.month?.views})`;
      // Each view was another visitor's, or one's on another day.
      expect([place.name, name, said]).toEqual([
        place.name,
        name,
        {
          ever: { views: ever, visitors: ever },
          month: { views: month, ...('visitors' in (said.month ?? {}) && { visitors: month }) },
        },
      ]);
    }
    const reported = await report(place);
    row.report = `– (${reported.views})`;
    expect([place.name, reported]).toEqual([place.name, { views: month, visitors: month }]);
    table[place.name] = row;
  }
  console.table(table);
});
