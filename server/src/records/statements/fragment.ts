/**
 * A piece of SQL and what fills its `?` (values) and `??` (names). The text is always the plugin's own: what somebody sent is only ever a
 * value.
 */
export interface Fragment {
  sql: string;
  bindings: readonly (string | number | readonly string[])[];
}

/** A piece of SQL with values, names and other pieces in it, as a template. */
export const sql = (texts: TemplateStringsArray, ...parts: readonly (Fragment | string | number)[]): Fragment => {
  const fragments = parts.map((part): Fragment => (typeof part === 'object' ? part : { sql: '?', bindings: [part] }));
  return {
    sql: texts.reduce((before, text, index) => `${before}${fragments[index - 1]?.sql ?? ''}${text}`),
    bindings: fragments.flatMap(({ bindings }) => bindings),
  };
};

/** The name of a column. */
export const column = (name: string): Fragment => ({ sql: '??', bindings: [name] });

/** Pieces in brackets with a word between them. */
export const joined = (fragments: readonly Fragment[], word: 'and' | 'or'): Fragment => ({
  sql: `(${fragments.map((fragment) => fragment.sql).join(` ${word} `)})`,
  bindings: fragments.flatMap(({ bindings }) => bindings),
});
