import { setImmediate as nextTurn } from 'node:timers/promises';

interface Waiting<T> {
  items: T[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

interface Bounds {
  /** How many items a group may have; one call's items are never split. */
  mostInGroup: number;
  /** How many groups may be under way at once. */
  mostAtOnce: number;
}

/**
 * Lets concurrent callers share one write: what comes in one turn of the event loop, and all that comes while as many groups are under way
 * as may be, goes together.
 * @param write stores a group; each caller of that group settles as it does
 */
export const groupCommit = <T>(
  write: (items: T[]) => Promise<void>,
  { mostInGroup, mostAtOnce }: Bounds,
): ((items: T[]) => Promise<void>) => {
  let waiting: Waiting<T>[] = [];
  let underWay = 0;
  let isGathering = false;

  const nextGroup = (): Waiting<T>[] => {
    let size = 0;
    const end = waiting.findIndex(({ items }, index) => {
      size += items.length;
      return index > 0 && size > mostInGroup;
    });
    const group = end === -1 ? waiting : waiting.slice(0, end);
    waiting = waiting.slice(group.length);
    return group;
  };

  const writeGroup = async (group: Waiting<T>[]): Promise<void> => {
    underWay += 1;
    try {
      await write(group.flatMap(({ items }) => items));
      for (const { resolve } of group) {
        resolve();
      }
    } catch (error) {
      for (const { reject } of group) {
        reject(error);
      }
    }
    underWay -= 1;
    void gather();
  };

  const gather = async (): Promise<void> => {
    if (isGathering || waiting.length === 0) {
      return;
    }
    isGathering = true;
    // After the requests that are already in, or nearly: a small group costs as much as a large one.
    await nextTurn();
    isGathering = false;
    while (waiting.length > 0 && underWay < mostAtOnce) {
      void writeGroup(nextGroup());
    }
  };

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      if (underWay < mostAtOnce) {
        void gather();
      }
    });
};
