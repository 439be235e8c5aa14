import '../chrome.js';
import { getProduct, getProducts } from '../api.js';
import { productCard, productPicture } from '../cards.js';
import { blocks, byId, el, page, show } from '../dom.js';
import { price } from '../words.js';

const { slug } = byId('main').dataset;

/** Insight's tracker, told which entry this page shows: no URL pattern is needed for products. */
const track = ({ documentId }) =>
  document.head.append(
    el('script', { src: '/api/insight/tracker.js', 'data-uid': 'api::product.product', 'data-document-id': documentId }),
  );

const basket = () => {
  const said = el('p', { class: 'small', role: 'status' });
  const button = el('button', { type: 'button', class: 'button' }, 'Add to basket');
  button.addEventListener('click', () => {
    said.textContent = 'Thank you. This is a demonstration, so the basket stays empty.';
  });
  return el('div', { class: 'basket' }, button, said);
};

page(async () => {
  const product = await getProduct(slug);
  track(product);
  show(
    byId('product'),
    el('div', { class: 'picture square' }, productPicture(product)),
    el(
      'div',
      { class: 'product-text' },
      el('p', { class: 'eyebrow' }, 'From the shop'),
      el('h1', {}, product.name),
      el('p', { class: 'price' }, price(product.price)),
      el('div', { class: 'prose' }, blocks(product.description)),
      basket(),
    ),
  );
  const others = await getProducts({ 'filters[slug][$ne]': slug, 'pagination[pageSize]': '4' });
  byId('more').append(
    el('h2', {}, 'You may also like'),
    el(
      'div',
      { class: 'cards four' },
      others.map((product) => productCard(product)),
    ),
  );
  byId('more').hidden = false;
});
