/**
 * Whether a text is a pattern's; `*` stands for anything. From left to right, and each part where it comes first: whatever the pattern, a text
 * is gone through once for each of its parts.
 */
export const isLike = (text: string, pattern: string): boolean => {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) {
    return text === pattern;
  }
  if (!text.startsWith(first)) {
    return false;
  }
  let end = first.length;
  for (const part of others) {
    const found = text.indexOf(part, end);
    if (found === -1) {
      return false;
    }
    end = found + part.length;
  }
  return text.length - last.length >= end && text.endsWith(last);
};
