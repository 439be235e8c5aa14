import { match, parse, type Token } from 'path-to-regexp';

/** Reads a page's path by one pattern: the values of its parameters, or null when the path is another. */
export type PathReader = (path: string) => Record<string, string> | null;

const namesIn = (tokens: Token[]): string[] =>
  tokens.flatMap((token) => (token.type === 'group' ? namesIn(token.tokens) : token.type === 'text' ? [] : [token.name]));

/** The parameters a pattern names, as `slug` in `/articles/:slug`. @throws TypeError when the pattern cannot be read */
export const parametersOf = (pattern: string): string[] => namesIn(parse(pattern).tokens);

/**
 * What is wrong with a pattern, in a sentence; null when it can be used.
 * @param known the parameters that tell entries of the type apart, and `locale`
 * @param needsParameter whether the type has more than one entry
 */
export const complaintAbout = (pattern: string, known: readonly string[], needsParameter: boolean): string | null => {
  if (pattern === '') {
    return null;
  }
  if (!/^\{*\//.test(pattern)) {
    return 'The pattern starts with a slash, as in /articles/:slug.';
  }
  if (/[\s?#]/.test(pattern)) {
    return 'The pattern is a path only: without spaces, ? or #.';
  }
  let names: string[];
  try {
    names = parametersOf(pattern);
  } catch {
    return 'The pattern cannot be read. Write parameters as :slug, and optional parts in braces, as in {/:locale}/articles/:slug.';
  }
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return `There is no parameter “${unknown}”. This type has ${known.join(', ')}.`;
  }
  if (needsParameter && names.every((name) => name === 'locale')) {
    return 'The pattern needs a parameter that tells the entries apart, as :slug.';
  }
  return null;
};

/**
 * Makes the reader of a pattern. Escapes are decoded, a trailing slash is allowed, and case does not matter; a wildcard
 * (`*slug`) takes several segments.
 */
export const pathReader = (pattern: string): PathReader => {
  const read = match(pattern);
  return (path) => {
    try {
      const found = read(path);
      return found
        ? Object.fromEntries(
            Object.entries(found.params).map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : String(value)]),
          )
        : null;
    } catch {
      // A path with a broken escape, as /%E0%A4, is no entry's.
      return null;
    }
  };
};
