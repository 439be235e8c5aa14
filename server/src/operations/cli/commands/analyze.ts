import type { Analysis } from '../../analysis/analysis';
import { columns } from '../columns';
import { service } from '../services';
import { bytes, number, seconds } from '../speech';
import { withApp } from '../with-app';

const tablesOf = ({ tables }: Analysis): string =>
  columns([
    ['Table', 'rows', 'size'],
    ...tables.map((table) => [table.name, number(table.rows), table.bytes === null ? '?' : bytes(table.bytes)]),
  ]);

const kindsOf = ({ kinds }: NonNullable<Analysis['redis']>): string =>
  columns([
    ['Keys in Redis', 'keys', 'memory', 'first expires in', 'last in', 'lasting'],
    ...kinds.map(({ kind, keys, measured, lasting, ...key }) => [
      kind,
      number(keys),
      `${measured < keys ? 'about ' : ''}${bytes(key.bytes)}`,
      seconds(key.firstExpiresInSeconds),
      seconds(key.lastExpiresInSeconds),
      measured === 0 ? '?' : `${Math.round((100 * lasting) / measured)} %`,
    ]),
  ]);

const countersOf = ({ counters }: NonNullable<Analysis['redis']>): string =>
  columns([
    ['Counters of', 'memory', 'expire in'],
    ...counters.map((counter) => [counter.title ?? counter.key, bytes(counter.bytes), seconds(counter.expiresInSeconds)]),
  ]);

const readable = (analysis: Analysis): string => {
  const { redis } = analysis;
  const parts = [tablesOf(analysis)];
  if (redis) {
    parts.push(redis.kinds.length > 0 ? kindsOf(redis) : 'There is no key of Insight in Redis.');
  }
  if (redis && redis.counters.length > 0) {
    parts.push(countersOf(redis));
  }
  return parts.join('\n\n');
};

/** `analyze`: what Insight keeps, and how much room it takes. */
export const analyze = ({ json }: { json?: boolean }): Promise<number> =>
  withApp(async ({ strapi, answer }) => {
    const analysis = await service(strapi, 'analysis').analyze();
    answer(json ? JSON.stringify(analysis) : readable(analysis));
    return 0;
  });
