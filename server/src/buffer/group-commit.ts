interface Waiting<T> {
  items: T[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Lets concurrent callers share one write: while a write is under way the next ones gather, and then go together.
 * @param write stores a group; each caller of that group settles as it does
 * @param most how many items a group may have; one call's items are never split
 */
export const groupCommit = <T>(write: (items: T[]) => Promise<void>, most: number): ((items: T[]) => Promise<void>) => {
  let waiting: Waiting<T>[] = [];
  let isWriting = false;

  const nextGroup = (): Waiting<T>[] => {
    let size = 0;
    const end = waiting.findIndex(({ items }, index) => {
      size += items.length;
      return index > 0 && size > most;
    });
    const group = end === -1 ? waiting : waiting.slice(0, end);
    waiting = waiting.slice(group.length);
    return group;
  };

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = nextGroup();
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
    }
    isWriting = false;
  };

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      if (!isWriting) {
        isWriting = true;
        // After the requests that are already in: they belong to the first group.
        setImmediate(writeAll);
      }
    });
};
