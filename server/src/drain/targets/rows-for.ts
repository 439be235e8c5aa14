import { pushTo } from '../push-to';
import type { Candidate } from './candidates';
import type { EntryRow } from './find-entries';

/** Gives of all rows those that have the value which a candidate names first: to look through all for each would take their number squared. */
export type RowsFor = (candidate: Candidate) => readonly EntryRow[];

export const rowsFor = (rows: readonly EntryRow[]): RowsFor => {
  const indexes = new Map<string, Map<string, EntryRow[]>>();
  return ({ parameters }) => {
    const [attribute, value = ''] = Object.entries(parameters)[0] ?? [];
    if (attribute === undefined) {
      return rows;
    }
    let index = indexes.get(attribute);
    if (!index) {
      index = new Map();
      for (const row of rows) {
        pushTo(index, String(row.values[attribute]), row);
      }
      indexes.set(attribute, index);
    }
    return index.get(value) ?? [];
  };
};
