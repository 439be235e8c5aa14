#!/usr/bin/env node
/** `STRAPI_URL=https://cms.example.com STRAPI_TOKEN=… node build.mjs dist`: writes a site of plain HTML, from Strapi's content API. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const { STRAPI_URL = 'http://localhost:1337', STRAPI_TOKEN } = process.env;
const LOCALES = ['en', 'de'];
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const [, , target = 'dist'] = process.argv;

const template = (name) => readFileSync(path.join(import.meta.dirname, `${name}.html`), 'utf8');

const fill = (text, values) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? '').replace(/[&<>"']/g, (sign) => ESCAPES[sign]));

const write = (address, html) => {
  mkdirSync(path.join(target, address), { recursive: true });
  writeFileSync(path.join(target, address, 'index.html'), html);
};

const readArticles = async (locale) => {
  const asked = new URLSearchParams({ locale, sort: 'title', 'pagination[pageSize]': '100' });
  const answer = await fetch(`${STRAPI_URL}/api/articles?${asked}`, { headers: { Authorization: `Bearer ${STRAPI_TOKEN}` } });
  if (!answer.ok) throw new Error(`Strapi answered ${answer.status}`);
  return (await answer.json()).data;
};

for (const locale of LOCALES) {
  const site = { strapi: STRAPI_URL, locale };
  const articles = await readArticles(locale);
  const list = template('articles').replace(/<!-- each article -->(.*?)<!-- end -->/s, (_, line) =>
    articles.map((article) => fill(line, { ...site, ...article })).join(''),
  );
  write(locale, fill(template('home'), site));
  write(`${locale}/articles`, fill(list, site));
  for (const article of articles) write(`${locale}/articles/${article.slug}`, fill(template('article'), { ...site, ...article }));
}
