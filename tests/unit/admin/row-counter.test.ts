import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowCounter } from '../../../admin/src/format/rowCounter';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What is awkward in a file, often. */
const title = fc.array(fc.constantFrom('a', 'ü', ',', '"', '\n', '\r\n')).map((parts) => parts.join(''));

const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('the rows of an export', () => {
  test('of CSV are the lines after the names, and a quoted line break is none', () => {
    const rows = rowCounter('csv');
    expect(rows(bytes('url,title\n'))).toBe(0);
    expect(rows(bytes('/a,"two\nlines, and a ""quote"""\n/b,'))).toBe(1);
    expect(rows(bytes('plain\n'))).toBe(2);
  });

  test('of NDJSON are its lines, however many quotes are in them', () => {
    const rows = rowCounter('ndjson');
    expect(rows(bytes('{"title":"a \\" quote"}\n{"title":'))).toBe(1);
    expect(rows(bytes('"b"}\n'))).toBe(2);
  });

  test('are none before anything has come', () => {
    expect(rowCounter('csv')(bytes(''))).toBe(0);
    expect(rowCounter('ndjson')(bytes(''))).toBe(0);
  });

  test('are counted the same wherever the file is cut', () => {
    fc.assert(
      fc.property(fc.array(title), fc.nat(), (titles, at) => {
        const file = bytes(`title\n${titles.map((text) => `${csvCell(text)}\n`).join('')}`);
        const cut = at % (file.length + 1);
        const rows = rowCounter('csv');
        rows(file.slice(0, cut));
        expect(rows(file.slice(cut))).toBe(titles.length);
      }),
    );
  });
});
