import { expect, test } from 'vitest';
import { afterPrefix } from '../../../server/src/records/statements/compare-texts';

test.each([
  ['site.test/a', 'site.test/b'],
  ['a/', 'a0'],
  ['tee 🍵', `tee ${String.fromCodePoint(0x1f376)}`],
  // Halves of pairs are no characters.
  ['a\ud7ff', 'a\ue000'],
  // Nothing comes after the last character but what the one before it leads to.
  [`a${String.fromCodePoint(0x10ffff)}`, 'b'],
])('what comes right after all that begin with %j is %j', (prefix, after) => {
  expect(afterPrefix(prefix)).toBe(after);
});

test.each(['', String.fromCodePoint(0x10ffff)])('nothing comes after all that begin with %j', (prefix) => {
  expect(afterPrefix(prefix)).toBeNull();
});
