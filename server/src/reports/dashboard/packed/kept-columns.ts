import type { PackedColumn } from '../../../records';

/** Two months of ten thousand sessions a day, whatever is asked: if one question did not fit, it would find nothing of what the last one read. */
const MOST_BYTES = 160 * 1_024 * 1_024;

/** What a value of a list takes beside its letters. */
const BYTES_OF_VALUE = 24;

const bytesOf = ({ list, numbers }: PackedColumn): number => {
  const letters = (list ?? []).reduce<number>((sum, value) => sum + String(value).length + BYTES_OF_VALUE, 0);
  return letters + (ArrayBuffer.isView(numbers) ? numbers.byteLength : 0);
};

/** Columns by the ids of their rows, which never change: those that were used last, as many as fit into some memory. */
export interface KeptColumns {
  get(row: number): PackedColumn | undefined;
  keep(row: number, column: PackedColumn): void;
}

export const keptColumns = (mostBytes = MOST_BYTES): KeptColumns => {
  const kept = new Map<number, { column: PackedColumn; bytes: number }>();
  let bytes = 0;

  const drop = (row: number): void => {
    bytes -= kept.get(row)?.bytes ?? 0;
    kept.delete(row);
  };

  return {
    get(row) {
      const known = kept.get(row);
      if (known) {
        // A map is in the order in which its keys were set.
        kept.delete(row);
        kept.set(row, known);
      }
      return known?.column;
    },
    keep(row, column) {
      drop(row);
      const size = bytesOf(column);
      kept.set(row, { column, bytes: size });
      bytes += size;
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) {
          break;
        }
        drop(oldest);
      }
    },
  };
};
