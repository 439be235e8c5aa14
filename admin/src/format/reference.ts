/** The longest that a reference id may be. */
const LONGEST = 64;

const REFERENCE = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;

export const isReference = (text: string): boolean => text.length <= LONGEST && REFERENCE.test(text);

/** The reference id that a name suggests: `Umsätze (netto)` is `umsatze-netto`. */
export const referenceOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
