import type { Core } from '@strapi/strapi';
import { ARTICLE, PRODUCT, publishArticle, publishProduct } from './content';
import { forgetAll, service } from './insight';
import { CHROME, FIREFOX } from './visits';

const START = Date.parse('2026-09-01T08:00:00.000Z');
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

/** Titles and names with all that means something to a database, and letters beyond ASCII. */
const TEXTS = [
  'Green tea',
  'green TEA',
  '100% tea',
  '100 tea',
  'a_b',
  'A_B',
  'axb',
  'back\\slash',
  'it\'s "quoted"',
  'Tee – grün 🍵',
  '',
  "'; drop table insight_page_views; --",
  '*',
  '?',
  '??',
  '$1',
];

const METADATA = [
  { x: 100, y: 'yes', nested: { deep: { n: 7 } } },
  { x: 99.5, y: 'no', on: true },
  { x: -3, on: false, 'a key': 'a b' },
  { x: '100', y: '' },
  { x: '99', nested: { deep: { n: '7' } } },
  { x: null, y: 'null' },
  { x: true, y: 'true' },
  { x: [1, 2], y: ['a'] },
  { x: { $gt: 5 }, y: {} },
  { x: 0, y: "it's", 'dot.key': 1, ü: 'ü' },
  { x: 1e21, y: '100%' },
  { x: 9_007_199_254_740_991, y: '🍵' },
  { x: 0.1 },
  {},
  undefined,
];

/** A path longer than an index takes. */
const LONG = `/long/${'x'.repeat(300)}`;

/** Has the drain record what some visitors did, of every kind and with all that may be asked of it. */
export const recordEvents = async (strapi: Core.Strapi) => {
  await forgetAll(strapi);
  const article = await publishArticle(strapi, 'Confidential');
  const product = await publishProduct(strapi, 'Teapot');
  const paths = [`/articles/${article.slug}`, '/a_b', '/A_B', '/axb', '/100%25', '/tee/gr%C3%BCn', '/', LONG, `${LONG}/more`];
  const visitors = Array.from({ length: 12 }, (_, number) => ({
    visitor: `visitor-${number}`,
    userAgent: number % 3 === 0 ? FIREFOX : CHROME,
    language: ['de-AT', 'en', 'fr'][number % 3] ?? 'en',
    referrer: number % 4 === 0 ? 'https://www.google.com/' : undefined,
    // Half of them keep sessions themselves.
    session: number % 2 === 0 ? `session-${number}` : undefined,
  }));
  const views = Array.from({ length: 72 }, (_, number) => ({
    ...visitors[number % visitors.length],
    kind: 'view' as const,
    id: `view-${String(number).padStart(4, '0')}`,
    at: at(number * 7),
    url: `https://${number % 5 === 0 ? 'www.' : ''}site.test${paths[number % paths.length]}${number % 6 === 0 ? '?utm_source=mail' : ''}`,
    title: TEXTS[number % TEXTS.length],
    ...(number % 8 === 7 && { target: { uid: PRODUCT, documentId: product.documentId } }),
  }));
  const interactions = Array.from({ length: 45 }, (_, number) => ({
    ...visitors[number % 5],
    kind: 'interaction' as const,
    id: `deed-${String(number).padStart(4, '0')}`,
    at: at(number * 7 + 1),
    url: `https://site.test${paths[number % paths.length]}`,
    type: ['click', 'scroll', 'form_submit', 'my:own'][number % 4] ?? 'click',
    element: TEXTS[number % TEXTS.length],
    metadata: METADATA[number % METADATA.length],
  }));
  await service(strapi, 'collect').importEvents(
    [...views, ...interactions].map((event) => ({ ...event, visitor: event.visitor ?? 'visitor-0' })),
  );
  await service(strapi, 'drain').drainAll();
  return { article: { uid: ARTICLE, ...article }, product: { uid: PRODUCT, ...product }, texts: TEXTS };
};
