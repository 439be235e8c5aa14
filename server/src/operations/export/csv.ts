import { stringify } from 'csv-stringify/sync';
import type { EntryReference } from '../../../../contracts/events';
import { type AnyRecord, type FieldKind, RECORD_FIELDS, type RecordType } from '../../../../contracts/records';

const ENTRY_PARTS = ['uid', 'documentId', 'locale'] as const;

/** A cell, or for an entry its three. */
const cellsOf = (kind: FieldKind, value: unknown): unknown[] => {
  switch (kind) {
    case 'entry':
      return ENTRY_PARTS.map((part) => (value as EntryReference | null)?.[part]);
    case 'json':
      return [value === null ? null : JSON.stringify(value)];
    default:
      return [value];
  }
};

/** Records as lines of RFC 4180, with a line of names before the first. A spreadsheet takes none of their texts for a formula. */
export const csvOf = <Type extends RecordType>(type: Type) => {
  const fields = Object.entries<FieldKind>(RECORD_FIELDS[type]);
  const columns = fields.flatMap(([name, kind]) => (kind === 'entry' ? ENTRY_PARTS.map((part) => `${name}.${part}`) : [name]));
  return (records: readonly AnyRecord[Type][], isFirst: boolean): string =>
    stringify(
      records.map((record) => fields.flatMap(([name, kind]) => cellsOf(kind, record[name as keyof typeof record]))),
      {
        columns,
        header: isFirst,
        // By it spreadsheets know UTF-8.
        bom: isFirst,
        record_delimiter: 'windows',
        escape_formulas: true,
        cast: { boolean: String },
      },
    );
};
