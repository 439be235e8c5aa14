import { all, type Condition, not } from './condition';
import { isObject } from './is-object';
import { readOperator } from './read-operator';
import { refuse } from './refuse';

const MOST_KEY_CHARACTERS = 255;

/** What would end a name within a path into JSON, which no database lets be a parameter of its own. */
const NOT_IN_A_KEY = /["\\\p{Cc}]/u;

/** What is asked of a value within metadata; of metadata itself only whether there is any. */
export const readMetadataFilters = (keys: readonly string[], raw: unknown, path: readonly string[]): Condition => {
  const compared = { field: 'metadata', keys, kind: keys.length > 0 ? ('json' as const) : ('entry' as const) };
  if (!isObject(raw)) {
    return readOperator(compared, Array.isArray(raw) ? '$in' : '$eq', raw, path);
  }
  return all(
    Object.entries(raw).map(([key, value]) => {
      const way = [...path, key];
      if (key === '$not') {
        return not(readMetadataFilters(keys, value, way));
      }
      if (key.startsWith('$')) {
        return readOperator(compared, key, value, way);
      }
      if (key.length > MOST_KEY_CHARACTERS || NOT_IN_A_KEY.test(key)) {
        return refuse(way, 'a key of metadata that is filtered by must be short and without quotes and backslashes');
      }
      return readMetadataFilters([...keys, key.normalize('NFC')], value, way);
    }),
  );
};
