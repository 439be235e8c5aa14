import type { Core } from '@strapi/strapi';
import type { SeededEntry } from '.';
import { toBlocks } from './blocks';
import { asDay, daysBefore } from './days';
import type { ContentFile } from './files';

const uid = 'api::article.article';

const CATEGORIES = ['garden', 'kitchen', 'workshop', 'outdoors'] as const;

const categoryOf = (name: string | undefined) => CATEGORIES.find((category) => category === name) ?? 'garden';

/** Drafts have no day of release and are not read by anyone. */
export const createArticles = async (
  strapi: Core.Strapi,
  files: ContentFile[],
  authors: SeededEntry[],
  now: Date,
): Promise<SeededEntry[]> => {
  const published: SeededEntry[] = [];
  for (const { slug, facts, text } of files) {
    const { title = '', excerpt, daysAgo } = facts;
    const isDraft = facts.status === 'draft';
    const releasedOn = daysBefore(now, Number(daysAgo ?? 0));
    const { documentId } = await strapi.documents(uid).create({
      locale: 'en',
      status: isDraft ? 'draft' : 'published',
      data: {
        title,
        slug,
        excerpt,
        category: categoryOf(facts.category),
        body: toBlocks(text),
        releasedOn: isDraft ? undefined : asDay(releasedOn),
        author: authors.find((author) => author.slug === facts.author)?.documentId,
      },
    });
    if (!isDraft) published.push({ uid, documentId, locale: 'en', slug, path: `/articles/${slug}`, title, releasedOn });
  }
  return published;
};

/** A German text comes out on the day of the English one. */
export const translateArticles = async (
  strapi: Core.Strapi,
  files: ContentFile[],
  articles: SeededEntry[],
): Promise<SeededEntry[]> => {
  const published: SeededEntry[] = [];
  for (const { slug, facts, text } of files) {
    const original = articles.find((article) => article.slug === facts.translates);
    if (!original) throw new Error(`${slug} translates an article that does not exist: ${facts.translates}`);
    const { documentId, releasedOn } = original;
    const { title = '', excerpt } = facts;
    const english = await strapi.documents(uid).findOne({ documentId, locale: 'en', populate: ['author'] });
    const data: Record<string, unknown> = { title, slug, excerpt, body: toBlocks(text), author: english?.author?.documentId };
    await strapi.documents(uid).update({ documentId, locale: 'de', status: 'published', data });
    published.push({ uid, documentId, locale: 'de', slug, path: `/de/articles/${slug}`, title, releasedOn });
  }
  return published;
};
