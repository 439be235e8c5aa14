import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RedisOptions } from 'ioredis';
import type { RedisCluster } from '../../server/src/config';
import { temporaryFolder } from './playground';
import { connectTo, startRedis, type TestRedis } from './redis';
import { quietPort, startServer } from './redis-process';
import { until } from './until';

const SLOTS = 16_384;
const MASTERS = 3;

/** Several Redis servers that belong together, and how a client finds them. */
export interface TestRedisGroup<Place> {
  place: Place;
  nodes: TestRedis[];
  stop(): Promise<void>;
}

const stopAll = async (nodes: TestRedis[]): Promise<void> => {
  await Promise.all(nodes.map((node) => node.stop()));
};

/** Starts a Redis Cluster of three masters. */
export const startRedisCluster = async (): Promise<TestRedisGroup<RedisCluster>> => {
  const nodes = await Promise.all(
    Array.from({ length: MASTERS }, () => startRedis({ 'cluster-enabled': 'yes', 'cluster-node-timeout': '2000' })),
  );
  const [first] = nodes as [TestRedis];
  const share = Math.ceil(SLOTS / MASTERS);
  for (const [index, { client, port }] of nodes.entries()) {
    await client.call('CLUSTER', 'ADDSLOTSRANGE', index * share, Math.min((index + 1) * share, SLOTS) - 1);
    await first.client.call('CLUSTER', 'MEET', '127.0.0.1', port);
  }
  const isComplete = async ({ client }: TestRedis): Promise<boolean> => {
    const info = String(await client.call('CLUSTER', 'INFO'));
    return info.includes('cluster_state:ok') && info.includes(`cluster_size:${MASTERS}`);
  };
  await until(async () => (await Promise.all(nodes.map(isComplete))).every((complete) => complete));
  return {
    place: { cluster: nodes.map(({ port }) => ({ host: '127.0.0.1', port })) },
    nodes,
    stop: () => stopAll(nodes),
  };
};

/** Starts a master, its replica, and a Sentinel that makes the replica the master when the master is gone. */
export const startSentinel = async (): Promise<TestRedisGroup<RedisOptions>> => {
  const master = await startRedis();
  const replica = await startRedis({ replicaof: `127.0.0.1 ${master.port}` });
  await until(async () => (await replica.client.info('replication')).includes('master_link_status:up'));
  const port = await quietPort();
  const file = path.join(temporaryFolder('sentinel'), 'sentinel.conf');
  writeFileSync(
    file,
    [
      `port ${port}`,
      `sentinel monitor insight 127.0.0.1 ${master.port} 1`,
      'sentinel down-after-milliseconds insight 500',
      'sentinel failover-timeout insight 3000',
    ].join('\n'),
  );
  const client = connectTo(port);
  const sentinel = await startServer([file, '--sentinel'], client);
  await until(async () => ((await client.call('SENTINEL', 'REPLICAS', 'insight')) as unknown[]).length === 1);
  return {
    place: { sentinels: [{ host: '127.0.0.1', port }], name: 'insight' },
    nodes: [master, replica],
    async stop() {
      client.disconnect();
      await sentinel.kill();
      await stopAll([master, replica]);
    },
  };
};
