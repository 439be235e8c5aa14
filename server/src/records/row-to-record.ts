import type { EntryReference } from '../../../contracts/events';
import { type AnyRecord, type FieldKind, RECORD_FIELDS, type RecordType } from '../../../contracts/records';
import type { Fields } from './query/read-fields';
import { columnOf } from './statements/columns';
import type { Row } from './statements/read-rows';

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** PostgreSQL gives large integers as texts. */
const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** Some databases have JSON as text. */
const jsonOf = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : (value ?? null));

const READERS: Record<FieldKind, (value: unknown) => unknown> = {
  text: textOf,
  number: numberOf,
  time: (value) => {
    const instant = numberOf(value);
    return instant === null ? null : new Date(instant).toISOString();
  },
  boolean: (value) => value === true || Number(value) === 1,
  json: jsonOf,
  entry: (value) => value,
};

const entryOf = (row: Row): EntryReference | null =>
  row.target_kind === 'entry'
    ? {
        uid: String(row.target_uid),
        documentId: String(row.target_entry_id),
        ...(row.target_entry_locale ? { locale: String(row.target_entry_locale) } : {}),
      }
    : null;

const columnValue = (type: RecordType, name: string, row: Row): unknown => {
  switch (name) {
    case 'url':
      return row.host === null || row.path === null ? null : `${row.host}${row.path}`;
    case 'target':
      return entryOf(row);
    default:
      return row[columnOf(type, name) ?? 'session_id'];
  }
};

/** A row as the API gives it. @param fields those that are wanted */
export const recordOf = <Type extends RecordType>(type: Type, row: Row, fields: Fields = null): AnyRecord[Type] => {
  const names: [string, FieldKind][] = Object.entries(RECORD_FIELDS[type]);
  const wanted = names.filter(([name]) => fields === null || fields.has(name));
  // The list of a type's fields is what its record is made of, which TypeScript cannot follow.
  return Object.fromEntries(
    wanted.map(([name, kind]) => [name, READERS[kind](columnValue(type, name, row))]),
  ) as unknown as AnyRecord[Type];
};
