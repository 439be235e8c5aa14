import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { createArticles, translateArticles } from './articles';
import { readContentFile, readContentFolder } from './files';
import { createAbout, createAuthors, createProducts } from './others';

/** A published page of the site, with what the traffic needs to know of it. */
export interface SeededEntry {
  uid: string;
  documentId: string;
  /** `''` where the type is not localised. */
  locale: string;
  slug: string;
  path: string;
  title: string;
  /** Nobody reads it before. */
  releasedOn: Date;
}

/** Writes the texts of `content/` and returns what visitors can read of them. */
export const seedContent = async (strapi: Core.Strapi, now: Date): Promise<SeededEntry[]> => {
  const folder = path.join(strapi.dirs.app.root, 'content');
  const read = (name: string) => readContentFolder(path.join(folder, name));

  const authors = await createAuthors(strapi, read('authors'), now);
  const articles = await createArticles(strapi, read('articles/en'), authors, now);
  const translations = await translateArticles(strapi, read('articles/de'), articles);
  const products = await createProducts(strapi, read('products'), now);
  const about = await createAbout(strapi, readContentFile(path.join(folder, 'about.md')), now);
  return [...authors, ...articles, ...translations, ...products, about];
};
