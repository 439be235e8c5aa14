import type { StatisticValue } from '../../../contracts/statistics';
import { csvRows } from './csvRows';
import { objectKey } from './objectText';
import { headFault, type RefusedLine, readLine, type Writable } from './statisticsLine';

export interface FileValue {
  line: number;
  value: StatisticValue & { date: string };
}

/** What a table that we saved has in front of what a spreadsheet would take for a formula. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

/**
 * Reads a file of values: a line each, with the columns `metric`, `date` and `value`, and, where they are there, `period`, `uid` and
 * `documentId`; any other column is a dimension. A line without a value says that there is none.
 * @returns what can be written, and each line that cannot
 */
export const readStatisticsFile = (file: string, metrics: Writable): { values: FileValue[]; refused: RefusedLine[] } => {
  const read = csvRows(file);
  if ('faultyLine' in read) {
    return { values: [], refused: [{ line: read.faultyLine, column: null, fault: 'csv', said: '' }] };
  }
  const [head = { line: 1, cells: [] }, ...rows] = read.rows;
  const columns = head.cells.map((cell) => cell.trim());
  const fault = headFault(columns);
  if (fault) {
    return { values: [], refused: [{ line: head.line, ...fault }] };
  }
  const values: FileValue[] = [];
  const refused: RefusedLine[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    if (cells.length !== columns.length) {
      refused.push({ line, column: null, fault: 'cells', said: String(cells.length) });
      continue;
    }
    const row = Object.fromEntries(columns.map((name, index) => [name, plain(cells[index] ?? '')]));
    const value = readLine(row, metrics, read.delimiter !== ',');
    if ('fault' in value) {
      refused.push({ line, ...value });
      continue;
    }
    const key = [value.metric, value.period, value.date, objectKey(value.object ?? null)].join('\n');
    const earlier = lines.get(key);
    if (earlier === undefined) {
      lines.set(key, line);
      values.push({ line, value: { ...value, date: value.date ?? '' } });
    } else {
      refused.push({ line, column: null, fault: 'twice', said: String(earlier) });
    }
  }
  return { values, refused };
};
