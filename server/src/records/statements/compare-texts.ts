import type { Dialect } from '../../strapi/bulk';
import type { Operator } from '../query/condition';
import { type Fragment, sql } from './fragment';

/** The last character there is, and what is left out before it: the halves of pairs. */
const LAST = 0x10ffff;
const LAST_BEFORE_HALVES = 0xd7ff;
const FIRST_AFTER_HALVES = 0xe000;

/** The text that comes right after all that begin with this one; null where nothing does. */
export const afterPrefix = (prefix: string): string | null => {
  const characters = [...prefix];
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    const code = last.codePointAt(0) ?? LAST;
    if (code < LAST) {
      return characters.join('') + String.fromCodePoint(code === LAST_BEFORE_HALVES ? FIRST_AFTER_HALVES : code + 1);
    }
  }
  return null;
};

/** How a dialect compares texts byte by byte, whatever its collation; SQLite always does. */
export const exactly = (dialect: Dialect, text: Fragment): Fragment => {
  switch (dialect) {
    case 'postgres':
      return sql`${text} collate "C"`;
    case 'mysql':
      return sql`cast(${text} as binary)`;
    default:
      return text;
  }
};

const parameter = (dialect: Dialect, value: string): Fragment => (dialect === 'postgres' ? sql`${value}::text` : sql`${value}`);

const isContained = (dialect: Dialect, text: Fragment, value: Fragment): Fragment => {
  switch (dialect) {
    case 'postgres':
      return sql`strpos(${text}, ${value}) > 0`;
    case 'mysql':
      return sql`locate(${exactly(dialect, value)}, ${exactly(dialect, text)}) > 0`;
    default:
      return sql`instr(${text}, ${value}) > 0`;
  }
};

const isAtTheEnd = (dialect: Dialect, text: Fragment, value: Fragment): Fragment => {
  switch (dialect) {
    case 'postgres':
      return sql`right(${text}, length(${value})) = ${value}`;
    case 'mysql':
      return sql`right(${exactly(dialect, text)}, length(${exactly(dialect, value)})) = ${exactly(dialect, value)}`;
    default:
      return sql`substr(${text}, -length(${value})) = ${value}`;
  }
};

const isAtTheStart = (dialect: Dialect, text: Fragment, value: Fragment): Fragment => {
  switch (dialect) {
    case 'postgres':
      return sql`left(${text}, length(${value})) = ${value}`;
    case 'mysql':
      return sql`left(${exactly(dialect, text)}, length(${exactly(dialect, value)})) = ${exactly(dialect, value)}`;
    default:
      return sql`substr(${text}, 1, length(${value})) = ${value}`;
  }
};

/** That a text begins so, in a way that an index on it can answer. */
export const startsWith = (dialect: Dialect, text: Fragment, prefix: string): Fragment => {
  const exact = exactly(dialect, text);
  const after = afterPrefix(prefix);
  const isFrom = sql`${exact} >= ${exactly(dialect, parameter(dialect, prefix))}`;
  return after === null ? isFrom : sql`(${isFrom} and ${exact} < ${exactly(dialect, parameter(dialect, after))})`;
};

export const equals = (dialect: Dialect, text: Fragment, value: Fragment): Fragment =>
  // MySQL's index is by its collation, which takes more for equal than is.
  dialect === 'mysql'
    ? sql`(${text} = ${value} and ${exactly(dialect, text)} = ${exactly(dialect, value)})`
    : sql`${text} = ${value}`;

const SIGNS: Partial<Record<Operator, '<' | '<=' | '>' | '>='>> = { $lt: '<', $lte: '<=', $gt: '>', $gte: '>=' };

const folded = (text: Fragment): Fragment => sql`lower(${text})`;

/** A text compared with another, byte by byte; operators that end on `i` do not tell upper from lower case, as far as the database knows it. */
export const compareTexts = (dialect: Dialect, text: Fragment, operator: Operator, given: string): Fragment => {
  const value = parameter(dialect, given);
  const sign = SIGNS[operator];
  if (sign) {
    const [left, right] = [exactly(dialect, text), exactly(dialect, value)];
    return { sql: `${left.sql} ${sign} ${right.sql}`, bindings: [...left.bindings, ...right.bindings] };
  }
  // Every text contains the empty one; what is not known does not.
  if (given === '' && operator !== '$eq' && operator !== '$eqi') {
    return sql`${text} = ${text}`;
  }
  switch (operator) {
    case '$eqi':
      return equals(dialect, folded(text), folded(value));
    case '$contains':
      return isContained(dialect, text, value);
    case '$containsi':
      return isContained(dialect, folded(text), folded(value));
    case '$startsWith':
      return startsWith(dialect, text, given);
    case '$startsWithi':
      return isAtTheStart(dialect, folded(text), folded(value));
    case '$endsWith':
      return isAtTheEnd(dialect, text, value);
    case '$endsWithi':
      return isAtTheEnd(dialect, folded(text), folded(value));
    default:
      return equals(dialect, text, value);
  }
};
