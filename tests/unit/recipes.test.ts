import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const RECIPES = read('docs/recipes.md');

/** A block of code, and what stands beside its first fence: its language, and the file that it is of. */
const BLOCKS = [...RECIPES.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(([, language = '', file = '', code = '']) => ({
  language,
  file,
  code,
}));

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** Whether some lines are among those of a file, one after the other, however far the file indents them. */
const isPartOf = (lines: string[], whole: string[]): boolean =>
  whole.some((_, start) => {
    const part = whole.slice(start, start + lines.length);
    const indent = (part[0] ?? '').length - (lines[0] ?? '').length;
    return lines.every((line, index) => part[index] === (line && indent > 0 ? ' '.repeat(indent) + line : line));
  });

describe('the code of the recipes', () => {
  test.each(BLOCKS.filter(({ language }) => language !== 'sh'))('$file is the code that is tested', ({ file, code }) => {
    expect(file).toMatch(/^playground\//);
    expect(isPartOf(linesOf(code), linesOf(read(file)))).toBe(true);
  });

  test('asks the collector as the examples of the API do, which are run', () => {
    const api = read('docs/api.md');
    const asking = BLOCKS.filter(({ code }) => code.includes('curl'));
    expect(asking).not.toEqual([]);
    expect(asking.filter(({ code }) => !api.includes(code))).toEqual([]);
  });
});

test('each link of the recipes leads to something', () => {
  const links = [...RECIPES.matchAll(/\]\(([^)#]+?)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  const own = links.filter((link) => !link.startsWith('https://'));
  expect(own).not.toEqual([]);
  expect(own.filter((link) => !existsSync(path.join(ROOT, 'docs', link)))).toEqual([]);
});
