import '../chrome.js';
import { getArticles } from '../api.js';
import { articleCard } from '../cards.js';
import { byId, el, page, show } from '../dom.js';
import { words } from '../words.js';

const CATEGORIES = ['all', 'garden', 'kitchen', 'workshop', 'outdoors'];

page(async () => {
  const articles = await getArticles();
  const list = byId('articles');
  const filters = byId('filters');

  const choose = (category) => {
    show(
      list,
      articles
        .filter((article) => category === 'all' || article.category === category)
        .map((article) => articleCard(article, 'h2')),
    );
    for (const button of filters.children) button.setAttribute('aria-pressed', String(button.dataset.category === category));
  };

  filters.append(...CATEGORIES.map((category) => el('button', { type: 'button', 'data-category': category }, words[category])));
  filters.addEventListener('click', ({ target }) => target.dataset.category && choose(target.dataset.category));
  filters.hidden = false;
  choose('all');
});
