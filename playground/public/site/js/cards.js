import { landscape } from './art.js';
import { el } from './dom.js';
import { date, price, words } from './words.js';

/** @param heading `h2` where the cards stand directly under the page's title */
export const articleCard = (article, heading = 'h3') =>
  el(
    'article',
    { class: 'card' },
    el('div', { class: 'picture' }, landscape(article.slug, article.category)),
    el(
      'div',
      { class: 'card-text' },
      el('p', { class: 'eyebrow' }, words[article.category]),
      el(heading, {}, el('a', { href: `${words.articlesPath}/${article.slug}` }, article.title)),
      el('p', {}, article.excerpt),
      el('p', { class: 'small' }, date(article.releasedOn), article.author && ` · ${article.author.name}`),
    ),
  );

export const productPicture = (product) =>
  el('img', { src: `/site/products/${product.slug}.svg`, alt: '', width: 320, height: 320 });

export const productCard = (product, heading = 'h3') =>
  el(
    'article',
    { class: 'card thing' },
    el('div', { class: 'picture square' }, productPicture(product)),
    el(
      'div',
      { class: 'card-text' },
      el(heading, {}, el('a', { href: `/products/${product.slug}` }, product.name)),
      el('p', { class: 'price' }, price(product.price)),
    ),
  );
