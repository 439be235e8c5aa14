export const ARTICLE = 'api::article.article';

/** Articles as this front end's own server has read them; in a preview, as they are drafted. */
export const useArticles = (query: Record<string, string> = {}) => {
  const { params, query: asked } = useRoute();
  const secret = asked.secret ? { secret: String(asked.secret) } : {};
  return useFetch('/api/articles', { query: { locale: params.locale, ...query, ...secret } });
};
