import { STATISTIC_PERIODS, type StatisticObject, type StatisticValue } from '../../../contracts/statistics';

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

/** What can be written: the decimals of a metric, or null where nobody writes it. */
export type Writable = ReadonlyMap<string, { decimals: number; isReadOnly: boolean }>;

const NEEDED = ['metric', 'date', 'value'];
const OWN = [...NEEDED, 'period', 'uid', 'documentId'];
const DIMENSION = /^[a-zA-Z][\w-]{0,63}$/;

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

/** What is wrong with the names of the columns. */
export const headFault = (columns: readonly string[]): Omit<RefusedLine, 'line'> | undefined => {
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

/** What a line says, or what is wrong with it. @param hasCommas whether a comma may be the point of a number */
export const readLine = (cells: Cells, metrics: Writable, hasCommas: boolean): StatisticValue | Omit<RefusedLine, 'line'> => {
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
