import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const DOCUMENT = inRoot('docs', 'scale.md');

const shown = (value) =>
  value === null ? 'unknown' : value.toLocaleString('en-GB', { minimumFractionDigits: value % 1 ? 2 : 0 });

/** Writes figures into the tables of `docs/scale.md`, each into the row that begins with its name. @returns those without a row */
export const note = (measured) => {
  let text = readFileSync(DOCUMENT, 'utf8');
  const missing = Object.entries(measured).flatMap(([figure, value]) => {
    const row = new RegExp(`^(\\| \`${figure.replaceAll('.', '\\.')}\`[^|]*\\| )[^|]*( \\|)`, 'm');
    if (!row.test(text)) {
      return [figure];
    }
    text = text.replace(row, `$1${shown(value)}$2`);
    return [];
  });
  writeFileSync(DOCUMENT, text);
  return missing;
};
