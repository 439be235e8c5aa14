import { type Cluster, Redis } from 'ioredis';
import type { Log, RedisClient } from '../../redis';

const fieldOf = (info: string, name: string): string | undefined => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];

/** What about a Redis, by what it says of itself, could lose events that it has acknowledged. */
export const weaknessesIn = (info: string): string[] => {
  const weaknesses: string[] = [];
  if (fieldOf(info, 'aof_enabled') === '0') {
    weaknesses.push('it has no append-only file, so that what is buffered is lost when it ends; set appendonly yes');
  }
  const policy = fieldOf(info, 'maxmemory_policy') ?? '';
  if (policy.startsWith('allkeys-') && fieldOf(info, 'maxmemory') !== '0') {
    weaknesses.push(`it may evict what is buffered (${policy}); set maxmemory-policy noeviction`);
  }
  return weaknesses;
};

const mastersOf = (client: Redis | Cluster): Redis[] => (client instanceof Redis ? [client] : client.nodes('master'));

/** Warns of a Redis that would not keep what it acknowledges. One that does not say is taken at its word. */
export const warnOfWeaknesses = async (client: RedisClient, log: Pick<Log, 'warn'>): Promise<void> => {
  const infos = await Promise.all(
    mastersOf(client).map(async (node) => `${await node.info('persistence')}\n${await node.info('memory')}`),
  ).catch(() => []);
  for (const weakness of new Set(infos.flatMap(weaknessesIn))) {
    log.warn(`Insight buffers events in Redis, but ${weakness}`);
  }
};
