import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { groupCommit } from '../../../server/src/buffer/group-commit';

/** A write that ends when it is told to. */
const gate = () => {
  const groups: { items: number[]; succeed: () => void; fail: (error: Error) => void }[] = [];
  const write = (items: number[]) =>
    new Promise<void>((resolve, reject) => {
      groups.push({ items, succeed: resolve, fail: reject });
    });
  return { groups, write };
};

/** Long enough for a group to end and the next one to begin. */
const turn = async () => {
  await nextTurn();
  await nextTurn();
};

describe('a group commit', () => {
  test('writes what came in the same turn together', async () => {
    const { groups, write } = gate();
    const append = groupCommit(write, { mostInGroup: 100, mostAtOnce: 1 });
    const appended = Promise.all([append([1]), append([2, 3])]);
    await turn();
    expect(groups.map(({ items }) => items)).toEqual([[1, 2, 3]]);
    groups[0]?.succeed();
    await appended;
  });

  test('gathers what comes during a write for the next one', async () => {
    const { groups, write } = gate();
    const append = groupCommit(write, { mostInGroup: 100, mostAtOnce: 1 });
    const first = append([1]);
    await turn();
    const later = Promise.all([append([2]), append([3])]);
    await turn();
    expect(groups).toHaveLength(1);
    groups[0]?.succeed();
    await first;
    await turn();
    expect(groups[1]?.items).toEqual([2, 3]);
    groups[1]?.succeed();
    await later;
  });

  test('fails those whose write failed, and goes on with the others', async () => {
    const { groups, write } = gate();
    const append = groupCommit(write, { mostInGroup: 100, mostAtOnce: 1 });
    const lost = append([1]).then(
      () => 'kept',
      (error: Error) => error.message,
    );
    await turn();
    const next = append([2]);
    groups[0]?.fail(new Error('disk full'));
    expect(await lost).toBe('disk full');
    await turn();
    groups[1]?.succeed();
    await expect(next).resolves.toBeUndefined();
  });

  test('keeps groups to their bound and never splits one call', async () => {
    const { groups, write } = gate();
    const append = groupCommit(write, { mostInGroup: 3, mostAtOnce: 1 });
    const all = Promise.all([append([1, 2]), append([3, 4]), append([5, 6, 7, 8])]);
    for (const expected of [
      [1, 2],
      [3, 4],
      [5, 6, 7, 8],
    ]) {
      await turn();
      expect(groups.at(-1)?.items).toEqual(expected);
      groups.at(-1)?.succeed();
    }
    await all;
  });
});
