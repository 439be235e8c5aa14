import type { Core } from '@strapi/strapi';
import type { Page } from './pages';

export interface Head {
  title: string;
  description: string;
}

/** The title and description of the entry that a page shows; null when no such entry is published. */
export const entryHead = async (
  strapi: Core.Strapi,
  uid: NonNullable<Page['uid']>,
  slug: string,
  locale: string,
): Promise<Head | null> => {
  if (uid === 'api::article.article') {
    const article = await strapi.documents(uid).findFirst({ filters: { slug }, locale, status: 'published' });
    return article && { title: article.title ?? '', description: article.excerpt ?? '' };
  }
  if (uid === 'api::product.product') {
    const product = await strapi.documents(uid).findFirst({ filters: { slug }, status: 'published' });
    return product && { title: product.name ?? '', description: `${product.name}, from our shop` };
  }
  const author = await strapi.documents(uid).findFirst({ filters: { slug } });
  return author && { title: author.name ?? '', description: author.bio ?? '' };
};
