import '../chrome.js';
import { getArticles, getProducts } from '../api.js';
import { articleCard, productCard } from '../cards.js';
import { byId, page, show } from '../dom.js';

page(async () => {
  const [articles, products] = await Promise.all([
    getArticles({ 'pagination[pageSize]': '5' }),
    getProducts({ 'pagination[pageSize]': '4' }),
  ]);
  show(
    byId('articles'),
    articles.map((article) => articleCard(article)),
  );
  show(
    byId('products'),
    products.map((product) => productCard(product)),
  );
});
