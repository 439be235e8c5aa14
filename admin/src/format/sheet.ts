/** What a cell of a sheet holds; null for what is not known. */
export type SheetValue = string | number | null;

/** What a column holds: words, a number of things, a number with decimals, a part in percent, a change in percent, or a length of time in seconds. */
type SheetKind = 'text' | 'count' | 'decimal' | 'percent' | 'change' | 'seconds';

export interface SheetColumn {
  /** Its name in files. */
  key: string;
  kind: SheetKind;
  /** Its head where it is shown; some keys have words of their own. */
  title?: string;
  /** How its values are shown, where that is not how its kind is. */
  write?: (value: SheetValue) => string;
}

export interface SheetRow {
  key: string;
  values: SheetValue[];
  /** Whether it adds up the others. */
  isSum?: boolean;
}

/** A table as it is shown, and as it is saved. */
export interface Sheet<Row extends SheetRow = SheetRow> {
  columns: SheetColumn[];
  rows: Row[];
}

/** A spreadsheet would take such a text for a formula. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

const cellOf = (value: SheetValue): string => {
  if (typeof value !== 'string') {
    return value === null ? '' : String(value);
  }
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** A sheet as RFC 4180 has it; by the mark at its beginning spreadsheets know UTF-8. */
export const csvOf = ({ columns, rows }: Sheet): string =>
  `\uFEFF${[columns.map(({ key }) => key), ...rows.map(({ values }) => values)]
    .map((values) => `${values.map(cellOf).join(',')}\r\n`)
    .join('')}`;

/** A sheet as a list of objects. */
export const jsonOf = ({ columns, rows }: Sheet): string => {
  const objects = rows.map(({ values }) => Object.fromEntries(columns.map(({ key }, index) => [key, values[index] ?? null])));
  return `${JSON.stringify(objects, null, 2)}\n`;
};
