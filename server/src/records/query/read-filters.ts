import type { FieldKind, RecordType } from '../../../../contracts/records';
import { all, any, type Condition, EVERYTHING, kindOf, not, type Relation, SCOPE_FIELDS, type Scope } from './condition';
import { isObject } from './is-object';
import { sizeOf } from './look-into';
import { readMetadataFilters } from './read-metadata-filters';
import { readOperator } from './read-operator';
import { readBoolean } from './read-value';
import { refuse, shown } from './refuse';

const MOST_DEPTH = 10;
const MOST_CONDITIONS = 200;

type Path = readonly string[];

/** What records have beside fields: the name in the query, the scope that it leads to. */
const RELATIONS: Partial<Record<Scope, Readonly<Record<string, Scope>>>> = {
  'page-views': { session: 'sessions', target: 'target' },
  interactions: { session: 'sessions', target: 'target' },
};

/** A condition on the session that a record belongs to, or on the entry that it shows. */
export const related = (relation: Relation, of: Condition): Condition => ({ is: 'related', relation, of });

const HAS_ENTRY = related('target', EVERYTHING);

const isBelow = (path: Path, depth: number): void => {
  if (depth > MOST_DEPTH) {
    refuse(path, `filters are nested deeper than ${MOST_DEPTH} levels`);
  }
};

/** What is asked of one field: `{ $gt: 5, $lt: 9 }`, a value that it is to have, or several values of which it is to have one. */
const ofField = (field: string, kind: FieldKind, raw: unknown, path: Path, depth: number): Condition => {
  isBelow(path, depth);
  const compared = { field, keys: [], kind };
  if (!isObject(raw)) {
    return readOperator(compared, Array.isArray(raw) ? '$in' : '$eq', raw, path);
  }
  return all(
    Object.entries(raw).map(([operator, value]) =>
      operator === '$not'
        ? not(ofField(field, kind, value, [...path, operator], depth + 1))
        : readOperator(compared, operator, value, [...path, operator]),
    ),
  );
};

const ofEntry = (raw: unknown, path: Path, depth: number): Condition => {
  if (!isObject(raw)) {
    return refuse(path, 'must be filters on its uid, documentId or locale, or $null or $notNull');
  }
  const { $null, $notNull, ...fields } = raw;
  const hasEntry = (operator: '$null' | '$notNull', value: unknown): Condition[] => {
    if (value === undefined) {
      return [];
    }
    // The rows of pages are targets too: that a record has no entry is no column that is null.
    return [readBoolean(value, [...path, operator]) === (operator === '$notNull') ? HAS_ENTRY : not(HAS_ENTRY)];
  };
  const conditions = [...hasEntry('$null', $null), ...hasEntry('$notNull', $notNull)];
  return Object.keys(fields).length === 0
    ? all(conditions)
    : all([...conditions, related('target', ofScope('target', fields, path, depth + 1))]);
};

const ofScope = (scope: Scope, raw: unknown, path: Path, depth: number): Condition => {
  isBelow(path, depth);
  if (!isObject(raw)) {
    return refuse(path, 'must name fields or $and, $or, $not');
  }
  return all(
    Object.entries(raw).map(([key, value]): Condition => {
      const way = [...path, key];
      if (key === '$and' || key === '$or') {
        if (!Array.isArray(value)) {
          return refuse(way, 'must be a list of filters, of at most 100');
        }
        const parts = value.map((part, index) => ofScope(scope, part, [...way, String(index)], depth + 1));
        return key === '$and' ? all(parts) : any(parts);
      }
      if (key === '$not') {
        return not(ofScope(scope, value, way, depth + 1));
      }
      if (RELATIONS[scope]?.[key] === 'sessions') {
        return related('session', ofScope('sessions', value, way, depth + 1));
      }
      const kind = kindOf(scope, key);
      if (kind === undefined) {
        const known = [...Object.keys(SCOPE_FIELDS[scope]), ...(RELATIONS[scope] ? ['session'] : [])];
        return refuse(way, `there is no field ${shown(key)}; there are ${known.join(', ')}`);
      }
      if (kind === 'entry') {
        return ofEntry(value, way, depth + 1);
      }
      if (kind === 'json') {
        return readMetadataFilters([], value, way);
      }
      const condition = ofField(key, kind, value, way, depth);
      return RELATIONS[scope] && key === 'sessionId' ? related('session', condition) : condition;
    }),
  );
};

/**
 * Reads `filters` of a query.
 * @throws ValidationError that names the field, operator or value that is wrong
 */
export const readFilters = (type: RecordType, raw: unknown): Condition => {
  if (raw === undefined) {
    return EVERYTHING;
  }
  const condition = ofScope(type, raw, ['filters'], 1);
  return sizeOf(condition) > MOST_CONDITIONS
    ? refuse(['filters'], `there are more than ${MOST_CONDITIONS} conditions`)
    : condition;
};
