/**
 * Remembers what was made for the keys that came last, at most twice so many: when the newer half is full it becomes the older one, and
 * what was not asked for since is gone. A hit costs one look-up, which an exact order of use would not.
 * @param longest a longer key is remembered by nobody: so forged ones fill no memory
 */
export const boundedCache = <Value>(
  most: number,
  make: (key: string) => Value,
  longest = Number.POSITIVE_INFINITY,
): ((key: string) => Value) => {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (key) => {
    if (key.length > longest) {
      return make(key);
    }
    const known = newer.get(key);
    if (known !== undefined) {
      return known;
    }
    const value = older.get(key) ?? make(key);
    if (newer.size >= most) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, value);
    return value;
  };
};
