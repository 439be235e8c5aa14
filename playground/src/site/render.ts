import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SITE_NAME } from './pages';
import { wordsOf } from './words';

export interface PageContent {
  file: string;
  title: string;
  description: string;
  locale: string;
  slug: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''));

/** A page of the public site: the layout around the page's own part. */
export const render = async (folder: string, { file, title, description, locale, slug }: PageContent): Promise<string> => {
  const [layout, main] = await Promise.all(['layout', file].map((name) => readFile(path.join(folder, `${name}.html`), 'utf8')));
  const values = {
    ...wordsOf(locale),
    slug,
    title: title.startsWith(SITE_NAME) ? title : `${title} · ${SITE_NAME}`,
    description,
  };
  const [before = '', after = ''] = (layout ?? '').replace('<html lang="en">', `<html lang="${locale}">`).split('<!-- page -->');
  return fill(before + (main ?? '') + after, values);
};
