/** What an address or a request asks, as Strapi nests it: `{ filters: { $and: [{ url: { $contains: 'a' } }] } }`. */
export type Nested = string | number | boolean | null | undefined | Nested[] | { [name: string]: Nested };

const pairsOf = (name: string, value: Nested): [string, string][] => {
  if (value === undefined || value === null || value === '') {
    return [];
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, part]) => pairsOf(`${name}[${key}]`, part));
  }
  return [[name, String(value)]];
};

/** A nested question as a query string with every value escaped, which Strapi's own clients leave to the asker. */
export const queryString = (question: { [name: string]: Nested }): string =>
  Object.entries(question)
    .flatMap(([name, value]) => pairsOf(name, value))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
