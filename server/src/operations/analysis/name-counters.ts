import type { Core } from '@strapi/strapi';
import type { RedisKeys } from '../../redis';
import { askInPieces } from '../../strapi/database';
import { SITE_KEY, TARGETS_TABLE } from '../../totals';
import type { MeasuredKey } from './measure-keys';

/** The counters of one target, by the name that people know it by. */
export interface CounterSize extends MeasuredKey {
  /** An entry's title, a page's address, or null when the target is no longer known. */
  title: string | null;
}

interface TargetRow {
  key: string;
  title: string | null;
  address: string | null;
}

/** Says whose counters these are. */
export const nameCounters = async (strapi: Core.Strapi, keys: RedisKeys, counters: MeasuredKey[]): Promise<CounterSize[]> => {
  const before = keys.counters('').length;
  const targetOf = ({ key }: MeasuredKey): string => key.slice(before);
  const rows = await askInPieces(counters.map(targetOf), (piece) =>
    strapi.db.connection(TARGETS_TABLE).whereIn('key', piece).select<TargetRow[]>('key', 'title', 'address'),
  );
  const titles = new Map(rows.map(({ key, title, address }) => [key, title ?? address]));
  titles.set(SITE_KEY, 'The whole site');
  return counters.map((counter) => ({ ...counter, title: titles.get(targetOf(counter)) ?? null }));
};
