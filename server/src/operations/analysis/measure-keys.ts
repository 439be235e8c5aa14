import type { Redis } from 'ioredis';

/** What one key takes. */
export interface MeasuredKey {
  key: string;
  bytes: number;
  /** Null when it does not expire. */
  expiresInSeconds: number | null;
}

/** Measures keys on the node where they lie. Those that have gone meanwhile are left out. */
export const measureKeys = async (node: Redis, keys: string[]): Promise<MeasuredKey[]> => {
  if (keys.length === 0) {
    return [];
  }
  const pipeline = node.pipeline();
  for (const key of keys) {
    pipeline.memory('USAGE', key).pttl(key);
  }
  const answers = (await pipeline.exec()) ?? [];
  return keys.flatMap((key, index) => {
    const bytes = answers[2 * index]?.[1];
    const leftMs = answers[2 * index + 1]?.[1];
    return typeof bytes === 'number' && typeof leftMs === 'number'
      ? [{ key, bytes, expiresInSeconds: leftMs < 0 ? null : Math.ceil(leftMs / 1_000) }]
      : [];
  });
};
