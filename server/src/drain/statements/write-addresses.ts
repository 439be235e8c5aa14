import { ADDRESSES_TABLE, addressStart, targetKey } from '../../records';
import { type BulkTable, isAmong, writeRows } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import type { LocatedEvent } from '../located-event';

const TABLE = {
  name: ADDRESSES_TABLE,
  columns: { key: 'text', target_id: 'integer', start: 'text' },
} as const satisfies BulkTable<string>;

type Row = Record<keyof typeof TABLE.columns, string | number>;

const idOf = ({ key, target_id: target }: Pick<Row, 'key' | 'target_id'>): string => `${target} ${key}`;

/** Where the targets of these events were seen, each place once. */
const placesOf = (events: readonly LocatedEvent[]): Row[] => {
  const places = new Map<string, Row>();
  for (const { event, target, page } of events) {
    const place = `${target} ${page}`;
    if ((event.kind === 'view' || event.kind === 'interaction') && !places.has(place)) {
      places.set(place, { key: targetKey({ kind: 'page', address: page }), target_id: target, start: addressStart(page) });
    }
  }
  return [...places.values()];
};

/** Notes at which addresses targets have been seen. */
export const writeAddresses = async (transaction: Database, events: readonly LocatedEvent[]): Promise<void> => {
  const places = placesOf(events);
  if (places.length === 0) {
    return;
  }
  const known: Pick<Row, 'key' | 'target_id'>[] = await transaction(ADDRESSES_TABLE)
    .whereRaw(
      isAmong(
        transaction,
        'key',
        places.map(({ key }) => key),
      ),
    )
    .select('key', 'target_id');
  const ids = new Set(known.map(idOf));
  await writeRows(
    transaction,
    TABLE,
    places.filter((place) => !ids.has(idOf(place))),
  );
};
