import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { type NumberedLine, numberedLines } from '../../../server/src/operations/cli/numbered-lines';

/** The lines of a text that arrives in such pieces, and how many bytes that were. */
const read = async (...pieces: (string | Buffer)[]): Promise<{ lines: NumberedLine[]; bytes: number }> => {
  const all: NumberedLine[] = [];
  let sum = 0;
  for await (const { lines, bytes } of numberedLines(Readable.from(pieces.map((piece) => Buffer.from(piece))))) {
    all.push(...lines);
    sum += bytes;
  }
  return { lines: all, bytes: sum };
};

test('lines are counted from 1, and empty ones are left out but counted', async () => {
  const { lines, bytes } = await read('a\n\n  \nb\n');
  expect(lines).toEqual([
    { number: 1, text: 'a' },
    { number: 4, text: 'b' },
  ]);
  expect(bytes).toBe(8);
});

test('the last line needs no end', async () => {
  expect((await read('a\nb')).lines).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'b' },
  ]);
});

test('a file of nothing has no lines', async () => {
  expect((await read()).lines).toEqual([]);
  expect((await read('')).lines).toEqual([]);
});

test('lines and letters may be cut anywhere by the pieces they arrive in', async () => {
  const text = Buffer.from('Tee für zwei 🍵\nünd mehr\n');
  const pieces = Array.from(text, (byte) => Buffer.from([byte]));
  expect((await read(...pieces)).lines).toEqual([
    { number: 1, text: 'Tee für zwei 🍵' },
    { number: 2, text: 'ünd mehr' },
  ]);
});

test('a byte order mark and Windows line ends are no part of a line', async () => {
  expect((await read('\uFEFFa\r\nb\r\n')).lines.map(({ text }) => text)).toEqual(['a', 'b']);
});

test('a line that is too long is named and not kept, and those after it are read', async () => {
  const { lines } = await read('a\n', 'x'.repeat(200_000), 'x'.repeat(200_000), '\nb\n', `${'y'.repeat(300_000)}\nc`);
  expect(lines).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: null },
    { number: 3, text: 'b' },
    { number: 4, text: null },
    { number: 5, text: 'c' },
  ]);
});
