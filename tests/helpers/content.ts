import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';

export const ARTICLE = 'api::article.article';
export const PRODUCT = 'api::product.product';
export const AUTHOR = 'api::author.author';
export const ABOUT = 'api::about.about';

/** The patterns of the playground's public site. */
export const PATTERNS = { [ARTICLE]: '{/:locale}/articles/:slug', [PRODUCT]: '/products/:slug' };

interface Entry {
  documentId: string;
  slug: string;
}

const create = async (strapi: Core.Strapi, uid: string, data: Record<string, unknown>, locale?: string): Promise<Entry> => {
  const slug = `entry-${randomUUID()}`;
  const { documentId } = await strapi.documents(uid as UID.ContentType).create({
    data: { slug, ...data } as object,
    status: 'published',
    ...(locale && { locale }),
  });
  return { documentId, slug };
};

/** A published article with an address of its own. */
export const publishArticle = (strapi: Core.Strapi, title = 'Tea'): Promise<Entry> => create(strapi, ARTICLE, { title });

/** A published product with an address of its own. */
export const publishProduct = (strapi: Core.Strapi, name = 'Teapot'): Promise<Entry> =>
  create(strapi, PRODUCT, { name, price: 20 });

/** Adds a published translation to an article. */
export const translateArticle = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  title: string,
): Promise<string> => {
  const slug = `entry-${randomUUID()}`;
  const articles = strapi.documents(ARTICLE as UID.ContentType);
  await articles.update({ documentId, locale, data: { title, slug } as object });
  await articles.publish({ documentId, locale });
  return slug;
};
