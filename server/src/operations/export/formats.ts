import type { AnyRecord, RecordType } from '../../../../contracts/records';
import { csvOf } from './csv';
import { ndjsonOf } from './ndjson';

export const FORMATS = ['csv', 'ndjson'] as const;

export type Format = (typeof FORMATS)[number];

export const MIME_TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** Enough that a piece is worth being sent. */
const RECORDS_AT_ONCE = 100;

/** Writes records as text, piece by piece as they are asked for: no more than one piece is in memory. */
export async function* textOf<Type extends RecordType>(
  type: Type,
  format: Format,
  records: AsyncIterable<AnyRecord[Type]>,
): AsyncGenerator<string, void, undefined> {
  const write = format === 'csv' ? csvOf(type) : ndjsonOf;
  let piece: AnyRecord[Type][] = [];
  let isFirst = true;
  for await (const record of records) {
    piece.push(record);
    if (piece.length === RECORDS_AT_ONCE) {
      yield write(piece, isFirst);
      piece = [];
      isFirst = false;
    }
  }
  if (isFirst || piece.length > 0) {
    yield write(piece, isFirst);
  }
}
