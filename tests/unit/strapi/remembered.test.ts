import { expect, test, vi } from 'vitest';
import { remembered } from '../../../server/src/strapi/remembered';

const asked = (...keys: string[]) => new Map(keys.map((key) => [key, key.toUpperCase()]));

const echo = () => vi.fn(async (questions: ReadonlyMap<string, string>) => new Map(questions));

test('questions that come at the same time are asked once each, and together', async () => {
  const load = echo();
  const ask = remembered(1_000, load);
  const [first, second] = await Promise.all([ask(asked('a', 'b')), ask(asked('b', 'c'))]);
  expect(Object.fromEntries(first)).toEqual({ a: 'A', b: 'B' });
  expect(Object.fromEntries(second)).toEqual({ b: 'B', c: 'C' });
  expect(load.mock.calls.map(([questions]) => [...questions.keys()])).toEqual([['a', 'b'], ['c']]);
});

test('an answer is given again until it is too old', async () => {
  vi.useFakeTimers({ now: 0 });
  try {
    const load = echo();
    const ask = remembered(1_000, load);
    await ask(asked('a'));
    vi.setSystemTime(999);
    await ask(asked('a'));
    expect(load).toHaveBeenCalledTimes(1);
    vi.setSystemTime(1_000);
    await ask(asked('a'));
    expect(load).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

test('what failed is asked again', async () => {
  const load = echo();
  load.mockRejectedValueOnce(new Error('away'));
  const ask = remembered(1_000, load);
  await expect(ask(asked('a'))).rejects.toThrow('away');
  expect((await ask(asked('a'))).get('a')).toBe('A');
});

test('so many are remembered and no more, and all are answered nevertheless', async () => {
  const load = echo();
  const ask = remembered(60_000, load);
  await ask(asked('first'));
  const many = asked(...Array.from({ length: 5_000 }, (_, index) => `question ${index}`));
  expect((await ask(new Map([...asked('first'), ...many]))).size).toBe(5_001);
  await ask(asked('first'));
  expect(load).toHaveBeenCalledTimes(3);
});
