import type { Dialect } from '../../strapi/bulk';
import type { Comparison, Operator } from '../query/condition';
import { numberIn } from '../query/read-value';
import { compareTexts } from './compare-texts';
import { column, type Fragment, joined, sql } from './fragment';

/** A value within metadata as a dialect reads it: what it is, and as a text, number or one of the words `true` and `false`. */
interface Read {
  isKnown: Fragment;
  text: Fragment;
  number: Fragment;
  word: Fragment;
}

/** `$."a"."b c"`; a key has neither quotes nor backslashes. */
const pathOf = (keys: readonly string[]): string => `$${keys.map((key) => `."${key}"`).join('')}`;

const READERS: Record<Dialect, (json: Fragment, keys: readonly string[]) => Read> = {
  sqlite(json, keys) {
    const path = pathOf(keys);
    const type = sql`json_type(${json}, ${path})`;
    const value = sql`json_extract(${json}, ${path})`;
    return {
      isKnown: sql`${type} <> 'null'`,
      text: sql`case when ${type} = 'text' then ${value} end`,
      number: sql`case when ${type} in ('integer', 'real') then ${value} end`,
      word: sql`case when ${type} in ('true', 'false') then ${type} end`,
    };
  },
  postgres(json, keys) {
    const path: Fragment = { sql: '?::text[]', bindings: [keys] };
    const type = sql`jsonb_typeof(${json} #> ${path})`;
    const value = sql`(${json} #>> ${path})`;
    return {
      isKnown: sql`${type} <> 'null'`,
      text: sql`(case when ${type} = 'string' then ${value} end)`,
      number: sql`(case when ${type} = 'number' then ${value}::numeric end)`,
      word: sql`(case when ${type} = 'boolean' then ${value} end)`,
    };
  },
  mysql(json, keys) {
    const found = sql`json_extract(${json}, ${pathOf(keys)})`;
    const type = sql`json_type(${found})`;
    const value = sql`json_unquote(${found})`;
    return {
      isKnown: sql`${type} <> 'NULL'`,
      text: sql`(case when ${type} = 'STRING' then ${value} end)`,
      number: sql`(case when ${type} in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then ${value} + 0e0 end)`,
      word: sql`(case when ${type} = 'BOOLEAN' then ${value} end)`,
    };
  },
};

const SIGNS: Partial<Record<Operator, '=' | '<' | '<=' | '>' | '>='>> = {
  $eq: '=',
  $eqi: '=',
  $lt: '<',
  $lte: '<=',
  $gt: '>',
  $gte: '>=',
};

const asNumber = (dialect: Dialect, number: Fragment, operator: Operator, value: number): Fragment[] => {
  const sign = SIGNS[operator];
  const given = dialect === 'postgres' ? sql`${value}::numeric` : sql`${value}`;
  return sign ? [{ sql: `(${number.sql}) ${sign} ${given.sql}`, bindings: [...number.bindings, ...given.bindings] }] : [];
};

/**
 * A value within metadata compared with what was sent, which is text in an address: `100` is meant as the number too, and `true` as the
 * word. Where there is no such value, nothing is known; where it is of another kind, it is not so.
 */
export const compareMetadata = (dialect: Dialect, json: string, { keys, operator, value }: Comparison): Fragment => {
  const { isKnown, text, number, word } = READERS[dialect](column(json), keys);
  if (operator === '$null') {
    return sql`not coalesce(${isKnown}, false)`;
  }
  const given = String(value);
  const asked = numberIn(given);
  const isEqual = operator === '$eq' || operator === '$eqi';
  const ways = [
    // What comes before or after a number is a number.
    ...(asked === null || !(operator in SIGNS) || isEqual ? [compareTexts(dialect, text, operator, given)] : []),
    ...(asked === null ? [] : asNumber(dialect, number, operator, asked)),
    ...(isEqual && (given === 'true' || given === 'false') ? [compareTexts(dialect, word, '$eq', given)] : []),
  ];
  return sql`(case when ${isKnown} then coalesce(${joined(ways, 'or')}, false) end)`;
};
