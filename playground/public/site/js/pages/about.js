import '../chrome.js';
import { get } from '../api.js';
import { landscape } from '../art.js';
import { blocks, byId, el, page, show } from '../dom.js';

page(async () => {
  const about = await get('about');
  show(
    byId('about'),
    el('h1', {}, about?.title ?? 'About us'),
    el('div', { class: 'cover' }, landscape('the-four-of-us', 'garden')),
    el('div', { class: 'prose' }, blocks(about?.body)),
  );
});
