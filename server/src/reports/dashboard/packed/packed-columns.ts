import { PACKED_DAYS_TABLE, type PackedColumn, type PackedName, unpackColumn } from '../../../records';
import { isAmong } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import type { DayOfRecords } from '../records/chunks';
import { type KeptColumns, keptColumns } from './kept-columns';

/** Some columns of a packed day. */
export type PackedColumns = Record<PackedName, PackedColumn>;

interface Row {
  id: number;
  day: string;
  name: PackedName;
}

/** A dashboard asks the same days for one thing after the other. */
const kept = new WeakMap<Database, KeptColumns>();

const keptOf = (database: Database): KeptColumns => {
  const known = kept.get(database) ?? keptColumns();
  kept.set(database, known);
  return known;
};

const read = async (database: Database, ids: readonly number[]): Promise<Map<number, PackedColumn>> => {
  const rows: { id: number; data: string }[] =
    ids.length === 0
      ? []
      : await database(PACKED_DAYS_TABLE)
          .whereRaw(isAmong(database, 'id', ids))
          .select('id', 'data');
  return new Map(rows.map(({ id, data }) => [Number(id), unpackColumn(data)]));
};

/**
 * Some columns of days, as far as these are packed, by day. By index: O(days × columns), and of what is not in memory O(what was recorded),
 * of which a column takes one or two bytes
 */
export const packedColumns = async (
  database: Database,
  days: readonly DayOfRecords[],
  names: readonly PackedName[],
): Promise<Map<string, PackedColumns>> => {
  const wanted = days.filter(({ packedAs }) => packedAs !== null);
  const shape = wanted[0]?.packedAs;
  if (!shape) {
    return new Map();
  }
  const rows: Row[] = await database(PACKED_DAYS_TABLE)
    .whereIn(
      'day',
      wanted.map(({ day }) => day),
    )
    .whereIn('name', names)
    .where({ shape })
    .select('id', 'day', 'name');
  const memory = keptOf(database);
  const known = new Map(rows.map(({ id }) => [Number(id), memory.get(Number(id))]));
  const missing = [...known].flatMap(([id, column]) => (column ? [] : [id]));
  for (const [id, column] of await read(database, missing)) {
    known.set(id, column);
    memory.keep(id, column);
  }
  const found = new Map<string, Partial<PackedColumns>>();
  for (const { id, day, name } of rows) {
    const column = known.get(Number(id));
    found.set(day, { ...found.get(day), ...(column && { [name]: column }) });
  }
  // A day that is being packed or thrown away may have some of them only.
  return new Map([...found].filter(([, columns]) => names.every((name) => columns[name]))) as Map<string, PackedColumns>;
};
