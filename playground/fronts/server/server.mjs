#!/usr/bin/env node
/** A front end without a framework, and without a script in its pages: its server reads articles from Strapi and says who has read them. */
import { createServer } from 'node:http';
import { countView } from './insight.mjs';

const { STRAPI_URL = 'http://localhost:1337', STRAPI_TOKEN, PORT = 3000 } = process.env;
const ARTICLE = 'api::article.article';
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text) => String(text ?? '').replace(/[&<>"']/g, (sign) => ESCAPES[sign]);

const readArticle = async (documentId, locale) => {
  const answer = await fetch(`${STRAPI_URL}/api/articles/${documentId}?locale=${locale}`, {
    headers: { Authorization: `Bearer ${STRAPI_TOKEN}` },
  });
  return answer.ok ? (await answer.json()).data : null;
};

const server = createServer(async (request, response) => {
  const [, locale, documentId] = /^\/(en|de)\/articles\/(\w+)$/.exec(request.url.split('?')[0]) ?? [];
  const article = documentId && (await readArticle(documentId, locale));
  if (!article) {
    response.writeHead(404).end('There is no such page.');
    return;
  }
  const { title, excerpt } = article;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="${locale}"><title>${escaped(title)}</title><h1>${escaped(title)}</h1>${escaped(excerpt)}`,
  );
  // Who only asks whether the page is there has not seen it.
  if (request.method === 'GET') countView(request, { title, target: { uid: ARTICLE, documentId, locale } });
});

server.listen(PORT, 'localhost', () => console.log(`http://localhost:${PORT}`));
