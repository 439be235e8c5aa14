import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from '../../redis';

/** As many as Redis looks at in one turn: in between it serves others. */
const PAGE = 1_000;

/** SCAN knows only the keys of the node it is asked on. */
const nodesOf = (client: RedisClient): Redis[] => (client instanceof Cluster ? client.nodes('master') : [client]);

/**
 * Finds all keys that fit a glob, page by page, on every node that has keys of its own. While Redis moves its keys to a larger or smaller
 * table, a key may come twice.
 */
export async function* scanKeys(client: RedisClient, glob: string): AsyncGenerator<{ node: Redis; names: string[] }> {
  for (const node of nodesOf(client)) {
    let cursor = '0';
    do {
      const [next, names] = await node.scan(cursor, 'MATCH', glob, 'COUNT', PAGE);
      yield { node, names };
      cursor = next;
    } while (cursor !== '0');
  }
}
