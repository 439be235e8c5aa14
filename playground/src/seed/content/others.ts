import type { Core } from '@strapi/strapi';
import type { SeededEntry } from '.';
import { toBlocks } from './blocks';
import { asDay, daysBefore } from './days';
import type { ContentFile } from './files';

/** The first texts are two years old, and so are their authors' pages and the one about the magazine. */
const BEGINNING = 730;

export const createAuthors = async (strapi: Core.Strapi, files: ContentFile[], now: Date): Promise<SeededEntry[]> => {
  const uid = 'api::author.author';
  const created: SeededEntry[] = [];
  for (const { slug, facts, text } of files) {
    const { name = '' } = facts;
    const { documentId } = await strapi.documents(uid).create({ data: { name, slug, bio: text } });
    const releasedOn = daysBefore(now, BEGINNING);
    created.push({ uid, documentId, locale: '', slug, path: `/authors/${slug}`, title: name, releasedOn });
  }
  return created;
};

export const createProducts = async (strapi: Core.Strapi, files: ContentFile[], now: Date): Promise<SeededEntry[]> => {
  const uid = 'api::product.product';
  const published: SeededEntry[] = [];
  for (const { slug, facts, text } of files) {
    const { name = '', price, daysAgo } = facts;
    const isDraft = facts.status === 'draft';
    const releasedOn = daysBefore(now, Number(daysAgo ?? 0));
    const { documentId } = await strapi.documents(uid).create({
      status: isDraft ? 'draft' : 'published',
      data: {
        name,
        slug,
        price: Number(price),
        description: toBlocks(text),
        releasedOn: isDraft ? undefined : asDay(releasedOn),
      },
    });
    if (!isDraft) published.push({ uid, documentId, locale: '', slug, path: `/products/${slug}`, title: name, releasedOn });
  }
  return published;
};

export const createAbout = async (strapi: Core.Strapi, { facts, text }: ContentFile, now: Date): Promise<SeededEntry> => {
  const uid = 'api::about.about';
  const { title = '' } = facts;
  const { documentId } = await strapi.documents(uid).create({ status: 'published', data: { title, body: toBlocks(text) } });
  return { uid, documentId, locale: '', slug: 'about', path: '/about', title, releasedOn: daysBefore(now, BEGINNING) };
};
