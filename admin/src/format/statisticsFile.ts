import { STATISTIC_PERIODS, type StatisticObject, type StatisticValue } from '../../../contracts/statistics';
import { csvRows } from './csvRows';
import { objectKey } from './objectText';

/** What can be wrong with a line. */
export type FileFault =
  | 'csv'
  | 'column.missing'
  | 'column.twice'
  | 'column.name'
  | 'cells'
  | 'metric'
  | 'readOnly'
  | 'period'
  | 'date'
  | 'number'
  | 'decimals'
  | 'object'
  | 'twice';

/** A line that is not taken: where, and why. */
export interface RefusedLine {
  line: number;
  /** The column that is wrong; null for all of the line. */
  column: string | null;
  fault: FileFault;
  /** What stands there, or the earlier line that says the same. */
  said: string;
}

export interface FileValue {
  line: number;
  value: StatisticValue & { date: string };
}

/** What can be written: the decimals of a metric, or null where nobody writes it. */
type Writable = ReadonlyMap<string, { decimals: number; isReadOnly: boolean }>;

const NEEDED = ['metric', 'date', 'value'];
const OWN = [...NEEDED, 'period', 'uid', 'documentId'];
const DIMENSION = /^[a-zA-Z][\w-]{0,63}$/;

/** What a table that we saved has in front of what a spreadsheet would take for a formula. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

const headFault = (columns: readonly string[]): Omit<RefusedLine, 'line'> | undefined => {
  const missing = NEEDED.find((name) => !columns.includes(name));
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  const wrong = columns.find((name) => !DIMENSION.test(name));
  if (missing !== undefined) {
    return { column: missing, fault: 'column.missing', said: missing };
  }
  if (twice !== undefined) {
    return { column: twice, fault: 'column.twice', said: twice };
  }
  return wrong === undefined ? undefined : { column: wrong, fault: 'column.name', said: wrong };
};

type Cells = Record<string, string>;

const objectOf = ({ uid = '', documentId = '', ...cells }: Cells): StatisticObject | null | 'fault' => {
  const dimensions = Object.entries(cells).filter(([name, value]) => !OWN.includes(name) && value !== '');
  if (uid !== '' || documentId !== '') {
    return uid === '' || documentId === '' || dimensions.length > 0 ? 'fault' : { uid, documentId };
  }
  return dimensions.length === 0 ? null : Object.fromEntries(dimensions);
};

/** A number as programs write it, or where cells are not told apart by commas, with one as its point; undefined for any other. */
const numberIn = (text: string, hasCommas: boolean): number | undefined => {
  const dotted = hasCommas ? text.replace(',', '.') : text;
  return /^-?\d{1,15}(?:\.\d+)?$/.test(dotted) ? Number(dotted) : undefined;
};

const hasDecimals = (value: number, decimals: number): boolean => Number(value.toFixed(decimals)) === value;

const readLine = (cells: Cells, metrics: Writable, hasCommas: boolean): StatisticValue | Omit<RefusedLine, 'line'> => {
  const { metric = '', date = '', value: said = '', period: named = '' } = cells;
  const known = metrics.get(metric);
  const period = named === '' ? 'day' : STATISTIC_PERIODS.find((one) => one === named);
  const value = said === '' ? null : numberIn(said, hasCommas);
  const object = objectOf(cells);
  if (!known) {
    return { column: 'metric', fault: 'metric', said: metric };
  }
  if (known.isReadOnly) {
    return { column: 'metric', fault: 'readOnly', said: metric };
  }
  if (!period) {
    return { column: 'period', fault: 'period', said: named };
  }
  if (!isDay(date)) {
    return { column: 'date', fault: 'date', said: date };
  }
  if (value === undefined) {
    return { column: 'value', fault: 'number', said };
  }
  if (value !== null && !hasDecimals(value, known.decimals)) {
    return { column: 'value', fault: 'decimals', said };
  }
  return object === 'fault'
    ? { column: 'documentId', fault: 'object', said: cells.documentId ?? '' }
    : { metric, period, date, object, value };
};

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
