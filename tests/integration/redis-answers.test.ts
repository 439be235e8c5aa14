import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keysOf, openRedis } from '../../server/src/redis';
import { redisAnswers } from '../../server/src/totals/answers';
import { redisCounters } from '../../server/src/totals/counters';
import { startRedis, type TestRedis } from '../helpers/redis';
import { until } from '../helpers/until';

const keys = keysOf('insight');

let redis: TestRedis;
let opened: ReturnType<typeof openRedis>;
let answers: ReturnType<typeof redisAnswers>;
const log: string[] = [];

beforeAll(async () => {
  redis = await startRedis();
  const line = (message: string) => {
    log.push(message);
  };
  opened = openRedis(redis.url, 'insight', { error: line, info: line });
  await opened.settle();
  answers = redisAnswers(opened);
});

afterEach(() => redis.client.flushall());

afterAll(async () => {
  opened.close();
  await redis.stop();
});

/** A drain that has changed totals of a target. */
const drained = (target: string, version: number): Promise<void> =>
  redisCounters(opened).write(
    new Map([[target, { views: 1, visitors: 1, today: { views: 1, visitors: 1 } }]]),
    '2026-11-20',
    version,
  );

const keptOf = async (name: string): Promise<boolean> => (await redis.client.exists(keys.counters(`answer:${name}`))) === 1;

/** Asks about targets, one question each. @returns the answers, and which of them had to be worked out */
const ask = async (targets: readonly string[], answer = (target: string): unknown => `of ${target}`) => {
  const made: string[] = [];
  const questions = targets.map((target) => ({ target, name: `question ${target}` }));
  const given = await answers.remember(questions, async (missing) => {
    made.push(...missing.map(({ target }) => target));
    return missing.map(({ target }) => answer(target));
  });
  for (const { name } of questions) {
    await until(() => keptOf(name));
  }
  return { given, made };
};

test('an answer is worked out once, until a drain changes its target', async () => {
  await drained('a', 1);
  expect(await ask(['a', 'b'])).toEqual({ given: ['of a', 'of b'], made: ['a', 'b'] });
  expect(await ask(['b', 'a'])).toEqual({ given: ['of b', 'of a'], made: [] });
  await drained('a', 2);
  expect(await ask(['b', 'a', 'c'])).toEqual({ given: ['of b', 'of a', 'of c'], made: ['a', 'c'] });
  await drained('b', 3);
  expect((await ask(['a', 'b'])).made).toEqual(['b']);
});

test('an answer may be anything that JSON can say', async () => {
  const things = [0, '', false, null, [], { a: [1, { b: null }] }];
  for (const [index, thing] of things.entries()) {
    const target = `thing ${index}`;
    expect((await ask([target], () => thing)).given).toEqual([thing]);
    expect(await ask([target], () => 'another')).toEqual({ given: [thing], made: [] });
  }
});

test('an answer that a drain has overtaken while it was worked out is not given again', async () => {
  await drained('a', 1);
  const question = [{ target: 'a', name: 'slow' }];
  const old = await answers.remember(question, async () => {
    await drained('a', 2);
    return ['old'];
  });
  expect(old).toEqual(['old']);
  await until(() => keptOf('slow'));
  expect(await answers.remember(question, async () => ['new'])).toEqual(['new']);
});

test('any number of questions are answered', async () => {
  const targets = Array.from({ length: 1_200 }, (_, index) => `target-${index}`);
  const questions = targets.map((target) => ({ target, name: `many ${target}` }));
  expect(await answers.remember(questions, async (missing) => missing.map(({ target }) => target))).toEqual(targets);
  expect(await answers.remember([], async () => [])).toEqual([]);
});

test('what cannot be worked out fails, and is asked again', async () => {
  const question = [{ target: 'a', name: 'failing' }];
  await expect(answers.remember(question, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(await answers.remember(question, async () => ['well'])).toEqual(['well']);
});

test('while Redis is frozen every answer is worked out, nothing fails, and that is said once', async () => {
  redis.freeze();
  const question = [{ target: 'a', name: 'frozen' }];
  for (const time of [1, 2, 3]) {
    expect(await answers.remember(question, async () => [time])).toEqual([time]);
  }
  redis.thaw();
  await until(async () => {
    await answers.remember(question, async () => ['back']);
    return opened.trouble() === null && keptOf('frozen');
  });
  expect(log.filter((line) => line.startsWith('Insight cannot use Redis')).length).toBeLessThanOrEqual(1);
});
