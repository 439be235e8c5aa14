import type { RecordType } from '../../../../contracts/records';
import { any, type Condition, EVERYTHING, kindOf } from './condition';
import { related } from './read-filters';
import { numberIn, readText } from './read-value';
import { refuse } from './refuse';

const inField = (type: RecordType, field: string, text: string): Condition[] => {
  const kind = kindOf(type, field);
  const number = kind === 'number' ? numberIn(text) : null;
  if (kind === 'text') {
    const contains: Condition = { is: 'comparison', field, keys: [], operator: '$containsi', value: text };
    return [type !== 'sessions' && field === 'sessionId' ? related('session', contains) : contains];
  }
  return number === null ? [] : [{ is: 'comparison', field, keys: [], operator: '$eq', value: number }];
};

/**
 * Reads `_q` of a query: what is searched for in any of some fields, in upper or lower case.
 * @throws ValidationError when it is no text, or no field is searched
 */
export const readSearch = (type: RecordType, raw: unknown, fields: readonly string[]): Condition => {
  if (raw === undefined || raw === '') {
    return EVERYTHING;
  }
  const text = readText(raw, ['_q']);
  return fields.length === 0
    ? refuse(['_q'], 'no field is searched; the settings name those that are')
    : any(fields.flatMap((field) => inField(type, field, text)));
};
