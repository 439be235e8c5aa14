import type { Core } from '@strapi/strapi';
import type { RedisHealth } from '../../../../contracts/health';
import { type Backlog, eventBuffer } from '../../buffer';
import { type DrainState, drainOf } from '../../drain';
import { jobsOf, type KnownJob } from '../../jobs';
import { redisOf } from '../../redis';
import { optionsOf } from '../../settings';
import { reasonOf } from '../../strapi/reason';
import { within } from '../../strapi/within';
import { countSetAside } from '../statements/count-set-aside';
import { type DrainedBatch, lastDrain } from '../statements/last-drain';
import { redisHealthOrDown } from './redis-health';

/** Whoever asks how things are is not kept waiting by what hangs. */
const PATIENCE_MS = 5_000;

/** What only the database can tell. */
export interface StoredFacts {
  lastDrain: DrainedBatch | null;
  setAsideEvents: number;
  jobs: KnownJob[];
}

/** All that health is judged by, at one moment. */
export interface Facts {
  atMs: number;
  bufferKind: 'database' | 'redis';
  drainPlace: 'here' | 'elsewhere';
  /** Of this process. */
  drainState: DrainState;
  /** Null while the buffer does not say. */
  backlog: Backlog | null;
  stored: StoredFacts | { error: string };
  redis: RedisHealth | null;
}

const storedFacts = async (strapi: Core.Strapi, now: number): Promise<StoredFacts> => ({
  lastDrain: await lastDrain(strapi.db.connection),
  setAsideEvents: await countSetAside(strapi.db.connection),
  jobs: await jobsOf(strapi).findAll(now),
});

/** Looks at everything. Never rejects: what does not answer is a fact too. */
export const gatherFacts = async (strapi: Core.Strapi): Promise<Facts> => {
  const { buffer, redis: place, drain } = optionsOf(strapi);
  const atMs = Date.now();
  const redis = redisOf(strapi);
  const [backlog, stored, redisState] = await Promise.all([
    within(PATIENCE_MS, eventBuffer(strapi).backlog()).catch(() => null),
    within(PATIENCE_MS, storedFacts(strapi, atMs)).catch((error: unknown) => ({ error: reasonOf(error) })),
    redis && redisHealthOrDown(redis.shared),
  ]);
  const bufferKind = buffer ?? (place === undefined ? 'database' : 'redis');
  return {
    atMs,
    bufferKind,
    drainPlace: drain,
    drainState: drainOf(strapi).state(),
    // Of two buffers the one that answers would speak for both.
    backlog: bufferKind === 'redis' && redisState?.isUp === false ? null : backlog,
    stored,
    redis: redisState,
  };
};
