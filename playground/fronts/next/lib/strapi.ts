import { draftMode } from 'next/headers';

/** Where Strapi is, for this server and for readers' browsers alike. */
export const STRAPI_URL = process.env.STRAPI_URL ?? 'http://localhost:1337';

export const LOCALES = ['en', 'de'];

export const ARTICLE = 'api::article.article';

export interface Article {
  documentId: string;
  locale: string;
  slug: string;
  title: string;
  excerpt: string | null;
}

/** Articles from Strapi's content API, read by this server with its own API token: that counts as nobody's view. */
export const readArticles = async (locale: string, query: Record<string, string> = {}): Promise<Article[]> => {
  const { isEnabled: isPreview } = await draftMode();
  const asked = new URLSearchParams({ locale, status: isPreview ? 'draft' : 'published', sort: 'title', ...query });
  const answer = await fetch(`${STRAPI_URL}/api/articles?${asked}`, {
    headers: { Authorization: `Bearer ${process.env.STRAPI_TOKEN}` },
    ...(isPreview ? { cache: 'no-store' } : { next: { revalidate: 60 } }),
  });
  if (!answer.ok) throw new Error(`Strapi answered ${answer.status}`);
  return (await answer.json()).data;
};

export const readArticle = async (locale: string, slug: string): Promise<Article | undefined> =>
  (await readArticles(locale, { 'filters[slug][$eq]': slug }))[0];
