import '../chrome.js';
import { getArticle, getArticles, lang } from '../api.js';
import { landscape } from '../art.js';
import { articleCard } from '../cards.js';
import { blocks, byId, el, page, show } from '../dom.js';
import { date, words } from '../words.js';

const { slug } = byId('main').dataset;

const otherLanguage = (article) => {
  const other = article.localizations?.[0];
  if (!other) return null;
  const path = lang === 'de' ? '/articles' : '/de/articles';
  const otherLang = lang === 'de' ? 'en' : 'de';
  return el(
    'p',
    { class: 'translation' },
    el('a', { href: `${path}/${other.slug}`, lang: otherLang, hreflang: otherLang }, words.other),
  );
};

/** What Insight counts of the article, where its numbers are public. */
const statsOf = (documentId) =>
  el('insight-stat', { metric: 'views', uid: 'api::article.article', 'document-id': documentId, locale: lang });

const byline = ({ author, releasedOn, documentId }) =>
  el(
    'p',
    { class: 'byline' },
    author && [`${words.by} `, el('a', { href: `/authors/${author.slug}`, rel: 'author' }, author.name), ' · '],
    el('time', { datetime: releasedOn }, date(releasedOn)),
    ' · ',
    statsOf(documentId),
    ` ${words.views}`,
  );

const more = async (article) => {
  const others = await getArticles({
    'filters[category][$eq]': article.category,
    'filters[slug][$ne]': article.slug,
    'pagination[pageSize]': '3',
  });
  if (!others.length) return;
  const section = byId('more');
  section.append(
    el('h2', {}, words.readMore),
    el(
      'div',
      { class: 'cards' },
      others.map((article) => articleCard(article)),
    ),
  );
  section.hidden = false;
};

page(async () => {
  const article = await getArticle(slug);
  show(
    byId('article'),
    el('p', { class: 'eyebrow' }, words[article.category]),
    el('h1', {}, article.title),
    el('p', { class: 'lead' }, article.excerpt),
    byline(article),
    otherLanguage(article),
    el('div', { class: 'cover' }, landscape(article.slug, article.category)),
    el('div', { class: 'prose' }, blocks(article.body)),
    article.author?.bio &&
      el('aside', { class: 'writer' }, el('strong', {}, article.author.name), el('p', {}, article.author.bio)),
  );
  await more(article);
});
