import type { Core } from '@strapi/strapi';
import type { Entry, Plan } from './day';

const PIECE = 250;

/** One entry in ten is of a type that is not localised. */
const PRODUCTS = 10;

const CATEGORIES = ['garden', 'kitchen', 'workshop', 'outdoors'];

const DAY = 24 * 3_600_000;

const entryOf = (number: number): Entry & { data: Record<string, unknown> } => {
  const documentId = `bench${String(number).padStart(19, '0')}`;
  if (number % PRODUCTS === 0) {
    const slug = `product-${number}`;
    const title = `Product ${number}`;
    const entry = { uid: 'api::product.product', documentId, locale: '', title, path: `/products/${slug}` };
    return { ...entry, data: { name: title, slug, price: number } };
  }
  const slug = `article-${number}`;
  const title = `Article ${number}`;
  const entry = { uid: 'api::article.article', documentId, locale: 'en', title, path: `/articles/${slug}` };
  return { ...entry, data: { title, slug, category: CATEGORIES[number % CATEGORIES.length], locale: 'en' } };
};

/** Publishes the entries of a plan, some on each of its days, past Strapi's documents: those would take a quarter of an hour. */
export const publishEntries = async (strapi: Core.Strapi, { entries, days }: Plan): Promise<Entry[]> => {
  const made = Array.from({ length: entries }, (_, number) => entryOf(number));
  const rows = new Map<string, Record<string, unknown>[]>();
  made.forEach(({ uid, documentId, data }, number) => {
    const at = new Date(Date.now() - (1 + (number % days)) * DAY);
    const version = { ...data, documentId, createdAt: at, updatedAt: at };
    const ofType = rows.get(uid) ?? [];
    ofType.push({ ...version, publishedAt: null }, { ...version, publishedAt: at });
    rows.set(uid, ofType);
  });
  for (const [uid, ofType] of rows) {
    for (let first = 0; first < ofType.length; first += PIECE) {
      await strapi.db.query(uid as 'api::article.article').createMany({ data: ofType.slice(first, first + PIECE) as never });
    }
  }
  return made.map(({ data, ...entry }) => entry);
};
