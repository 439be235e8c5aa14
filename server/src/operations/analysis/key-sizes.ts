import type { InsightRedis, KeyKind } from '../../redis';
import { type MeasuredKey, measureKeys } from './measure-keys';
import { scanKeys } from './scan-keys';

/** The keys of one kind. */
export interface KeySizes {
  kind: KeyKind;
  keys: number;
  /** What they take in Redis' memory; of many keys it is reckoned from some. */
  bytes: number;
  /** How many keys were measured. */
  measured: number;
  /** Of those: how many never expire, and when the first and the last of the others do. */
  lasting: number;
  firstExpiresInSeconds: number | null;
  lastExpiresInSeconds: number | null;
}

/** Of each kind so many keys are measured; of the others it is supposed that they are alike. */
const MOST_MEASURED = 10_000;

const summaryOf = (kind: KeyKind, keys: number, measured: MeasuredKey[]): KeySizes => {
  const bytes = measured.reduce((sum, key) => sum + key.bytes, 0);
  const expiries = measured.flatMap(({ expiresInSeconds }) => expiresInSeconds ?? []);
  return {
    kind,
    keys,
    bytes: measured.length === 0 ? 0 : Math.round((bytes / measured.length) * keys),
    measured: measured.length,
    lasting: measured.length - expiries.length,
    firstExpiresInSeconds: expiries.length > 0 ? expiries.reduce((a, b) => Math.min(a, b)) : null,
    lastExpiresInSeconds: expiries.length > 0 ? expiries.reduce((a, b) => Math.max(a, b)) : null,
  };
};

const byKind = (names: string[], kindOf: (name: string) => KeyKind | null): Map<KeyKind, string[]> => {
  const groups = new Map<KeyKind, string[]>();
  for (const name of names) {
    const kind = kindOf(name);
    if (kind !== null) {
      groups
        .set(kind, groups.get(kind) ?? [])
        .get(kind)
        ?.push(name);
    }
  }
  return groups;
};

/** Counts and measures the keys in Redis by kind. @returns the kinds there are, and those keys of counters that were measured */
export const keySizes = async ({ shared, keys }: InsightRedis): Promise<{ kinds: KeySizes[]; counters: MeasuredKey[] }> => {
  const found = new Map<KeyKind, { keys: number; measured: MeasuredKey[] }>();
  for await (const { node, names } of scanKeys(shared, keys.all)) {
    for (const [kind, ofKind] of byKind(names, keys.kindOf)) {
      const known = found.get(kind) ?? { keys: 0, measured: [] };
      const wanted = ofKind.slice(0, Math.max(0, MOST_MEASURED - known.measured.length));
      known.keys += ofKind.length;
      known.measured.push(...(await measureKeys(node, wanted)));
      found.set(kind, known);
    }
  }
  return {
    kinds: [...found].map(([kind, { keys: count, measured }]) => summaryOf(kind, count, measured)),
    counters: found.get('counters')?.measured ?? [],
  };
};
