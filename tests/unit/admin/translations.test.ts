import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(__dirname, '../../../admin/src');

const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(source, 'translations', `${language}.json`), 'utf8'));

const languages = readdirSync(join(source, 'translations'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n');

/** The values that a text has places for, as `{count}` and `{count, plural, …}`. */
const placesIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))].sort();

const english = textsOf('en');

describe('the texts', () => {
  it('are there in English and German', () => {
    expect(languages).toEqual(expect.arrayContaining(['de', 'en']));
  });

  it.each(languages)('are complete in %s, and leave the same places for values', (language) => {
    const texts = textsOf(language);
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(placesIn(text), key).toEqual(placesIn(english[key] ?? ''));
    }
  });

  it('that the code asks for exist', () => {
    const asked = [...code.matchAll(/\b(?:text|getTranslation)\(\s*'([^']+)'/g)].map(([, key]) => key);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => !(key !== undefined && key in english))).toEqual([]);
  });

  it('that exist are asked for', () => {
    expect(Object.keys(english).filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });
});
