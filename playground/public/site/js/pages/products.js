import '../chrome.js';
import { getProducts } from '../api.js';
import { productCard } from '../cards.js';
import { byId, page, show } from '../dom.js';

page(async () =>
  show(
    byId('products'),
    (await getProducts()).map((product) => productCard(product, 'h2')),
  ),
);
