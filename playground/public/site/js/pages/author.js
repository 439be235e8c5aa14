import '../chrome.js';
import { getArticles, getAuthor } from '../api.js';
import { articleCard } from '../cards.js';
import { byId, el, page, show } from '../dom.js';

const { slug } = byId('main').dataset;

const initials = (name) =>
  name
    .split(' ')
    .map(([letter]) => letter)
    .join('');

page(async () => {
  const [author, articles] = await Promise.all([getAuthor(slug), getArticles({ 'filters[author][slug][$eq]': slug })]);
  show(
    byId('author'),
    el('span', { class: 'portrait', 'aria-hidden': 'true' }, initials(author.name)),
    el('div', {}, el('h1', {}, author.name), el('p', { class: 'lead' }, author.bio)),
  );
  show(
    byId('articles'),
    articles.map((article) => articleCard(article, 'h2')),
  );
});
