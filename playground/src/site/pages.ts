/** Which address shows which page. */
export interface Page {
  /** Named groups: `slug` of the entry shown, `locale` when it is not English. */
  path: RegExp;
  /** The file of `site/` with the page's own part. */
  file: string;
  title: string;
  description: string;
  /** The content type whose entry the page shows; its title and description then come from the entry. */
  uid?: 'api::article.article' | 'api::author.author' | 'api::product.product';
}

export const SITE_NAME = 'Loam & Lantern';

export const PAGES: Page[] = [
  {
    path: /^\/$/,
    file: 'home',
    title: `${SITE_NAME}: growing, cooking, mending`,
    description: 'A small magazine about gardens, kitchens, workshops and the paths between them.',
  },
  {
    path: /^\/articles$/,
    file: 'articles',
    title: 'All articles',
    description: 'Everything we have written about the garden, the kitchen, the workshop and the outdoors.',
  },
  {
    path: /^\/(?<locale>de)\/articles$/,
    file: 'articles',
    title: 'Alle Artikel',
    description: 'Unsere Artikel auf Deutsch: Garten, Küche, Werkstatt und draußen.',
  },
  {
    path: /^(?:\/(?<locale>de))?\/articles\/(?<slug>[a-z0-9-]+)$/,
    file: 'article',
    title: 'Article',
    description: '',
    uid: 'api::article.article',
  },
  {
    path: /^\/products$/,
    file: 'products',
    title: 'The shop',
    description: 'A short list of things that we use ourselves and that last.',
  },
  { path: /^\/products\/(?<slug>[a-z0-9-]+)$/, file: 'product', title: 'Product', description: '', uid: 'api::product.product' },
  { path: /^\/authors\/(?<slug>[a-z0-9-]+)$/, file: 'author', title: 'Author', description: '', uid: 'api::author.author' },
  { path: /^\/about$/, file: 'about', title: 'About us', description: `Who makes ${SITE_NAME}, and why.` },
];

export const NOT_FOUND: Page = {
  path: /(?!)/,
  file: 'not-found',
  title: 'Page not found',
  description: 'There is no page at this address.',
};
