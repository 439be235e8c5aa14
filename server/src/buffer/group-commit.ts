/** What is written together. */
interface Group<T> {
  items: T[];
  /** Settles as the write does. All callers share it: under Strapi a promise of each one's own would cost a hundredth of a request. */
  written: Promise<void>;
  resolve: () => void;
  reject: (error: unknown) => void;
}

interface Bounds {
  /** How many items a group may have; one call's items are never split. */
  mostInGroup: number;
  /** How many groups may be under way at once. */
  mostAtOnce: number;
}

const emptyGroup = <T>(): Group<T> => {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const written = new Promise<void>((...settle) => {
    [resolve, reject] = settle;
  });
  return { items: [], written, resolve, reject };
};

/**
 * Lets concurrent callers share one write: what comes in one turn of the event loop, and all that comes while as many groups are under way
 * as may be, goes together.
 * @param write stores a group; each caller of that group settles as it does
 */
export const groupCommit = <T>(
  write: (items: T[]) => Promise<void>,
  { mostInGroup, mostAtOnce }: Bounds,
): ((items: readonly T[]) => Promise<void>) => {
  /** In their order; only the last one takes more. */
  const waiting: Group<T>[] = [];
  let underWay = 0;
  let isGathering = false;

  const writeGroup = async ({ items, resolve, reject }: Group<T>): Promise<void> => {
    underWay += 1;
    try {
      await write(items);
      resolve();
    } catch (error) {
      reject(error);
    }
    underWay -= 1;
    gather();
  };

  const gather = (): void => {
    if (isGathering || waiting.length === 0) {
      return;
    }
    isGathering = true;
    // After the requests that are already in, or nearly: a small group costs as much as a large one.
    setImmediate(() => {
      isGathering = false;
      while (underWay < mostAtOnce) {
        const next = waiting.shift();
        if (!next) {
          return;
        }
        void writeGroup(next);
      }
    });
  };

  return (items) => {
    let group = waiting.at(-1);
    if (!group || group.items.length + items.length > mostInGroup) {
      group = emptyGroup();
      waiting.push(group);
    }
    for (const item of items) {
      group.items.push(item);
    }
    if (underWay < mostAtOnce) {
      gather();
    }
    return group.written;
  };
};
