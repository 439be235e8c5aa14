/** A record of a CSV file, and the line that it begins in. */
interface CsvRow {
  line: number;
  cells: string[];
}

/** A file's records, or the line in which it is none. */
type ReadCsv = { rows: CsvRow[]; delimiter: string } | { faultyLine: number };

const DELIMITERS = [',', ';', '\t'] as const;

/** What stands between the cells, as the first line says: of several the one that is there most often. */
const delimiterOf = (text: string): string => {
  const [head = ''] = text.split(/\r?\n|\r/, 1);
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

/**
 * Reads a file as RFC 4180 has it, with commas, semicolons or tabs. Lines in which there is nothing are left out. A quote within a cell that
 * has none around it, or that is not closed, is refused: what it means nobody knows.
 */
export const csvRows = (file: string): ReadCsv => {
  const text = file.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  const token = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${delimiter}]*))(${delimiter}|\\r\\n|\\n|\\r|$)`, 'y');
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  while (token.lastIndex < text.length || row.cells.length > 0) {
    const match = token.exec(text);
    if (!match) {
      return { faultyLine: line };
    }
    const [whole, quoted, bare = '', end = ''] = match;
    row.cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end !== delimiter) {
      if (row.cells.some((cell) => cell.trim() !== '')) {
        rows.push(row);
      }
      row = { line, cells: [] };
    }
  }
  return { rows, delimiter };
};
