import { type FieldKind, RECORD_FIELDS, type RecordType } from '../../../../contracts/records';

/** What conditions can be about: records of a type, or the entry that a page shows. */
export type Scope = RecordType | 'target';

/** The fields of each scope by which it can be filtered. */
export const SCOPE_FIELDS: Record<Scope, Readonly<Record<string, FieldKind>>> = {
  ...RECORD_FIELDS,
  target: { uid: 'text', documentId: 'text', locale: 'text' },
};

/** The kind of a field; undefined where there is no such field. */
export const kindOf = (scope: Scope, field: string): FieldKind | undefined =>
  Object.hasOwn(SCOPE_FIELDS[scope], field) ? SCOPE_FIELDS[scope][field] : undefined;

/** The operators that are left when those are gone that are the opposite of another, or two in one. */
export type Operator =
  | '$eq'
  | '$eqi'
  | '$lt'
  | '$lte'
  | '$gt'
  | '$gte'
  | '$contains'
  | '$containsi'
  | '$startsWith'
  | '$startsWithi'
  | '$endsWith'
  | '$endsWithi'
  | '$null';

/** A field's value compared with another. `metadata` has keys, the way to the value that is meant. */
export interface Comparison {
  is: 'comparison';
  field: string;
  keys: readonly string[];
  operator: Operator;
  /** A time is milliseconds since 1970 UTC; of metadata it is the text that was sent; with `$null` it means nothing. */
  value: string | number | boolean;
}

/** What is asked of a record. As in SQL, a comparison with what is not known is neither true nor false. */
export type Condition =
  | Comparison
  | { is: 'all' | 'any'; of: readonly Condition[] }
  | { is: 'not'; of: Condition }
  /** That the record belongs to such a session, or shows such an entry. */
  | { is: 'related'; relation: Relation; of: Condition }
  /** That it belongs to one of these rows. */
  | { is: 'among'; relation: Relation; rows: readonly number[] };

export type Relation = 'session' | 'target';

export const EVERYTHING: Condition = { is: 'all', of: [] };

export const not = (of: Condition): Condition => ({ is: 'not', of });

/** A list of conditions as one. */
export const all = (of: readonly Condition[]): Condition => (of.length === 1 && of[0] ? of[0] : { is: 'all', of });

export const any = (of: readonly Condition[]): Condition => (of.length === 1 && of[0] ? of[0] : { is: 'any', of });
