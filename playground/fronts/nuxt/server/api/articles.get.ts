interface Article {
  documentId: string;
  locale: string;
  slug: string;
  title: string;
  excerpt: string | null;
}

/** Articles from Strapi's content API, read by this server with its own API token: that counts as nobody's view. */
export default defineEventHandler(async (event): Promise<Article[]> => {
  const { locale, slug, secret } = getQuery(event);
  const { strapiToken, previewSecret, public: site } = useRuntimeConfig(event);
  const isPreview = previewSecret !== '' && secret === previewSecret;
  const { data } = await $fetch<{ data: Article[] }>('/api/articles', {
    baseURL: site.strapiUrl,
    headers: { Authorization: `Bearer ${strapiToken}` },
    query: {
      locale,
      status: isPreview ? 'draft' : 'published',
      sort: 'title',
      ...(slug ? { 'filters[slug][$eq]': slug } : {}),
    },
  });
  return data;
});
