import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A text with a few facts above it, as the files of `content/` have them. */
export interface ContentFile {
  slug: string;
  facts: Record<string, string>;
  text: string;
}

const unquote = (value: string) => value.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");

export const readContentFile = (file: string): ContentFile => {
  const [, head = '', text = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  const facts = head
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), unquote(line.slice(colon + 1).trim())] as const;
    });
  return { slug: path.basename(file, '.md'), facts: Object.fromEntries(facts), text: text.trim() };
};

export const readContentFolder = (folder: string): ContentFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readContentFile(path.join(folder, name)));
