import type { DashboardFilters } from '../../../../../contracts/dashboard';
import type { PackedColumn, PackedName } from '../../../records';
import type { Database } from '../../../strapi/database';
import { TARGETS_TABLE } from '../../../totals';
import { factsAsked, targetsAsked } from '../records/record-filter';
import { isLike } from './is-like';
import type { PackedColumns } from './packed-columns';

/** What records have to fit, asked of packed days. */
export interface PackedFilter {
  facts: readonly [name: PackedName, value: string][];
  /** 1 for the row of each target that is asked for; null where any are. */
  targets: Uint8Array | null;
  /** What has no path never fits. */
  isPath: ((path: string) => boolean) | null;
}

const flagsOf = (rows: readonly number[]): Uint8Array => {
  const flags = new Uint8Array(rows.reduce((most, row) => Math.max(most, row), 0) + 1);
  for (const row of rows) {
    flags[row] = 1;
  }
  return flags;
};

/** What the filters of a question ask of packed days. One statement by index where entries are filtered by. */
export const packedFilter = async (database: Database, filters: DashboardFilters): Promise<PackedFilter> => {
  const targets = targetsAsked(filters);
  const rows: (number | string)[] | null =
    targets &&
    (await database(TARGETS_TABLE)
      .whereRaw(`id in ${targets.sql}`, [...targets.bindings])
      .pluck('id'));
  const { path: pattern } = filters;
  return {
    facts: factsAsked(filters),
    targets: rows && flagsOf(rows.map(Number)),
    isPath: pattern === undefined ? null : (path) => path !== '' && isLike(path, pattern),
  };
};

/** The columns that say whether parts and deeds fit. */
export const fittingColumns = ({ facts, targets, isPath }: PackedFilter): PackedName[] => [
  ...facts.map(([name]) => name),
  ...(targets ? (['entry_target', 'target'] as const) : []),
  ...(isPath ? (['entry_path', 'path'] as const) : []),
];

/** 1 for each place of a column whose value fits, else 0. A loop: a function called for each of millions of places would cost ten times as much. */
const fittingPlaces = ({ list, numbers }: PackedColumn, fits: (value: string | number) => boolean): Uint8Array => {
  const values = (list ?? []).map(fits);
  const places = new Uint8Array(numbers.length);
  for (let place = 0; place < numbers.length; place += 1) {
    places[place] = values[numbers[place] as number] ? 1 : 0;
  }
  return places;
};

const both = (one: Uint8Array | null, other: Uint8Array): Uint8Array => {
  for (let place = 0; one && place < one.length; place += 1) {
    other[place] = (one[place] as number) & (other[place] as number);
  }
  return other;
};

/** What fits of a day, place by place; null where all does. */
export interface Fitting {
  /** Parts, by what is said of their reader. */
  parts: Uint8Array | null;
  /** Parts whose session began with what is asked for. */
  entries: Uint8Array | null;
  targets: Uint8Array | null;
  paths: Uint8Array | null;
}

export const fitting = (columns: PackedColumns, { facts, targets, isPath }: PackedFilter): Fitting => {
  const isTarget = targets && ((row: string | number) => targets[Number(row)] === 1);
  const isText = isPath && ((path: string | number) => isPath(String(path)));
  let parts: Uint8Array | null = null;
  for (const [name, wanted] of facts) {
    parts = both(
      parts,
      fittingPlaces(columns[name], (value) => value === wanted),
    );
  }
  let entries = parts;
  if (isTarget) {
    entries = both(entries, fittingPlaces(columns.entry_target, isTarget));
  }
  if (isText) {
    entries = both(entries, fittingPlaces(columns.entry_path, isText));
  }
  return {
    parts,
    entries,
    targets: isTarget && fittingPlaces(columns.target, isTarget),
    paths: isText && fittingPlaces(columns.path, isText),
  };
};
