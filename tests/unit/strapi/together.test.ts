import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { together } from '../../../server/src/strapi/together';

test('gives what all of them give, in their order', async () => {
  expect(await together<[number, string]>([nextTurn(1), Promise.resolve('a')])).toEqual([1, 'a']);
});

test('throws what failed first, and only when all have ended', async () => {
  const ended: string[] = [];
  const first = Promise.reject(new Error('first'));
  const later = nextTurn().then(() => {
    ended.push('later');
    throw new Error('because of the first');
  });
  await expect(together([later, first])).rejects.toThrow(/^first$/);
  expect(ended).toEqual(['later']);
});
