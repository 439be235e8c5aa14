import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../../admin/src/translations/languages';

const source = join(__dirname, '../../../admin/src');

type Texts = Record<string, string>;

const textsIn = (...names: string[]): Texts => JSON.parse(readFileSync(join(source, 'translations', ...names), 'utf8'));

/** What Strapi says before anything of ours is opened, what its home page shows of us, and the rest. */
const partsOf = (language: string): Texts[] => [
  textsIn('boot', `${language}.json`),
  textsIn('home', `${language}.json`),
  textsIn(`${language}.json`),
];

const languages = readdirSync(join(source, 'translations'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

const isCode = (name: string): boolean => /\.tsx?$/.test(name);

const codeOf = (file: string): string => readFileSync(file, 'utf8');

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(isCode)
  .map((name) => codeOf(join(source, name)))
  .join('\n');

/** The file that an import of our own code names. */
const fileOf = (from: string, specifier: string): string | undefined =>
  ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => join(dirname(from), specifier + end)).find((file) => existsSync(file));

/** The files that are loaded with one: what it imports, but for types, and for what is imported when it is needed. */
const loadedWith = (file: string, loaded = new Set<string>()): Set<string> => {
  loaded.add(file);
  for (const [, specifier = ''] of codeOf(file).matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)';$/gm)) {
    const imported = fileOf(file, specifier);
    if (imported && !loaded.has(imported)) {
      loadedWith(imported, loaded);
    }
  }
  return loaded;
};

/** The values that a text has places for, each with how it is said: `count` for `{count}`, `count, plural` for `{count, plural, …}`. */
const placesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+(?:, \w+)?)[,}]/g)].map(([, place = '']) => place))].sort();

const english: Texts = Object.assign({}, ...partsOf('en'));

describe('the texts', () => {
  it('are there in English, German and French, and offered', () => {
    expect(languages.toSorted()).toEqual(['de', 'en', 'fr']);
    expect(LANGUAGE_CODES.toSorted()).toEqual(languages.toSorted());
  });

  it.each(languages)('can be said in %s of none, one and many', (language) => {
    const messages: Texts = Object.assign({}, ...partsOf(language));
    const intl = createIntl({ locale: language, messages, onError: (error) => expect.unreachable(String(error)) });
    for (const [key, text] of Object.entries(messages)) {
      for (const count of [0, 1, 2, 1_000_000]) {
        const values = Object.fromEntries(placesIn(text).map((place) => [place.split(', ')[0], count]));
        const said = intl.formatMessage({ id: key }, values);
        expect(said.trim(), key).not.toBe('');
        expect(said, key).not.toMatch(/[{}#]\s|plural/);
      }
    }
  });

  it.each(languages)('are complete in %s, and leave the same places for values', (language) => {
    const parts = partsOf(language);
    expect(parts.map((texts) => Object.keys(texts))).toEqual(partsOf('en').map((texts) => Object.keys(texts)));
    for (const [key, text] of parts.flatMap((texts) => Object.entries(texts))) {
      expect(text.trim(), key).not.toBe('');
      expect(placesIn(text), key).toEqual(placesIn(english[key] ?? ''));
    }
  });

  it('are set in French as the French set theirs', () => {
    const texts = partsOf('fr').flatMap((part) => Object.values(part));
    // An ordinary space lets the sign that follows it stand alone on the next line.
    expect(texts.filter((text) => / [;?!»](?=[ }]|$)|« | :(?= |$)/.test(text.replace('_ . : -', '')))).toEqual([]);
    expect(texts.filter((text) => text.includes("'"))).toEqual([]);
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

/** What a type picks has names of properties, which are no texts. */
const askingIn = (file: string): string => codeOf(file).replace(/Pick<[^>]*>/g, '');

const asksFor = (files: ReadonlySet<string>) => {
  const asking = [...files].map(askingIn);
  return (key: string) => asking.some((one) => one.includes(`'${key}'`));
};

const [boot = {}, home = {}, rest = {}] = partsOf('en');
const loadedAtFirst = loadedWith(join(source, 'index.ts'));

describe('the texts that everyone who signs in loads', () => {
  const isAsked = asksFor(loadedAtFirst);

  it('are those that the code asks for that is loaded then, and none of the others', () => {
    expect(loadedAtFirst.size).toBeGreaterThan(10);
    expect(Object.keys(boot).filter((key) => !isAsked(key))).toEqual([]);
    expect(Object.keys({ ...home, ...rest }).filter(isAsked)).toEqual([]);
  });
});

describe('the texts that the home page loads', () => {
  const widgets = readdirSync(join(source, 'widgets')).filter((name) => name.endsWith('Widget.tsx'));
  const loaded = new Set(widgets.flatMap((name) => [...loadedWith(join(source, 'widgets', name))]));
  const isAsked = asksFor(loaded);

  it('are those that its widgets ask for, and none of the others', () => {
    expect(widgets.length).toBeGreaterThan(2);
    expect(Object.keys(home).filter((key) => !isAsked(key))).toEqual([]);
    expect(Object.keys(rest).filter(isAsked)).toEqual([]);
  });
});

it('no text is in a second place', () => {
  const keys = partsOf('en').flatMap((texts) => Object.keys(texts));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
