import { Cluster } from 'ioredis';
import type { RedisHealth } from '../../../../contracts/health';
import type { RedisClient } from '../../redis';

/** Redis' own description of itself: lines of `name:value`. */
type Description = Map<string, string>;

const read = (info: string): Description => {
  const lines = info.split('\n').flatMap((line) => {
    const [, name, value] = /^(\w+):(.*?)\s*$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : ([[name, value]] as const);
  });
  return new Map(lines);
};

const sum = (nodes: Description[], name: string): number | null => {
  const values = nodes.map((node) => Number(node.get(name) ?? Number.NaN));
  const total = values.reduce((one, other) => one + other, 0);
  return Number.isNaN(total) ? null : total;
};

const DOWN: RedisHealth = {
  isUp: false,
  version: null,
  usedBytes: null,
  mostBytes: null,
  evictionPolicy: null,
  isAppendOnly: null,
};

/** How a Redis is, or all masters of a cluster together. Hosted ones may keep some of it to themselves. */
export const redisHealth = async (client: RedisClient): Promise<RedisHealth> => {
  const masters = client instanceof Cluster ? client.nodes('master') : [client];
  const nodes = (await Promise.all(masters.map((master) => master.info()))).map(read);
  if (nodes.length === 0) {
    return DOWN;
  }
  const policies = nodes.flatMap((node) => node.get('maxmemory_policy') ?? []);
  const appending = nodes.map((node) => node.get('aof_enabled'));
  return {
    isUp: true,
    version: nodes[0]?.get('redis_version') ?? null,
    usedBytes: sum(nodes, 'used_memory'),
    mostBytes: sum(nodes, 'maxmemory'),
    evictionPolicy: policies.find((policy) => policy !== 'noeviction') ?? policies[0] ?? null,
    isAppendOnly: appending.includes(undefined) ? null : appending.every((value) => value === '1'),
  };
};

/** How the Redis is that is used, if any. */
export const redisHealthOrDown = (client: RedisClient): Promise<RedisHealth> => redisHealth(client).catch(() => DOWN);
