/** What Strapi's content API answers at a path, as `/api/articles`; null when there is no such entry. */
export const get = async (path, query = {}) => {
  const answer = await fetch(`/api/${path}?${new URLSearchParams(query)}`, { headers: { accept: 'application/json' } });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()).data;
};

export const lang = document.documentElement.lang;

const onlyAuthorName = { 'populate[author][fields][0]': 'name', 'populate[author][fields][1]': 'slug' };

export const getArticles = (query = {}) =>
  get('articles', {
    locale: lang,
    sort: 'releasedOn:desc',
    'pagination[pageSize]': '50',
    'fields[0]': 'title',
    'fields[1]': 'slug',
    'fields[2]': 'excerpt',
    'fields[3]': 'category',
    'fields[4]': 'releasedOn',
    ...onlyAuthorName,
    ...query,
  });

export const getArticle = async (slug) => {
  const found = await get('articles', {
    locale: lang,
    'filters[slug][$eq]': slug,
    'populate[localizations][fields][0]': 'slug',
    'populate[author][fields][0]': 'name',
    'populate[author][fields][1]': 'slug',
    'populate[author][fields][2]': 'bio',
  });
  return found?.[0] ?? null;
};

export const getProducts = (query = {}) => get('products', { sort: 'releasedOn:desc', 'pagination[pageSize]': '50', ...query });

export const getProduct = async (slug) => (await get('products', { 'filters[slug][$eq]': slug }))?.[0] ?? null;

export const getAuthor = async (slug) => (await get('authors', { 'filters[slug][$eq]': slug }))?.[0] ?? null;
