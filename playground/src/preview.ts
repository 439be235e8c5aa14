const ARTICLE = 'api::article.article';

interface Asked {
  documentId: string;
  locale?: string;
  status?: string;
}

/**
 * Strapi's preview of articles in a front end of another host, one of those in `fronts/`.
 * @param secret what the front end knows its editors by
 */
export const previewAt = (front: string, secret: string) => ({
  enabled: true,
  config: {
    allowedOrigins: [front],
    async handler(uid: string, { documentId, locale = 'en', status = 'draft' }: Asked): Promise<string | undefined> {
      if (uid !== ARTICLE) return undefined;
      const article = await strapi.documents(ARTICLE).findOne({ documentId, locale, fields: ['slug'] });
      const asked = new URLSearchParams({ secret, status, path: `/${locale}/articles/${article?.slug}` });
      return `${front}/preview?${asked}`;
    },
  },
});
