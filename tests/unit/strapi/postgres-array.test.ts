import { expect, test } from 'vitest';
import { postgresArray } from '../../../server/src/strapi/postgres-array';

test.each([
  ['texts', ['tea', '', 'a,b {c}', 'NULL'], '{"tea","","a,b {c}","NULL"}'],
  ['quotes and backslashes, each of them', ['"a" "b"', 'c\\d\\', '"'], '{"\\"a\\" \\"b\\"","c\\\\d\\\\","\\""}'],
  ['numbers, truths and what is absent', [1, -0.5, true, false, null, undefined], '{1,-0.5,true,false,NULL,NULL}'],
  ['objects, as JSON', [{ a: '"' }], '{"{\\"a\\":\\"\\\\\\"\\"}"}'],
  ['nothing', [], '{}'],
])('an array of PostgreSQL holds %s', (_, values, written) => {
  expect(postgresArray(values)).toBe(written);
});
