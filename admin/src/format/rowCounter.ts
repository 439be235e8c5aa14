import type { ExportFormat } from '../api/records';

const NEWLINE = 0x0a;
const QUOTE = 0x22;

/**
 * Counts the rows of a file as its bytes arrive, cut anywhere. In UTF-8 neither byte is ever part of another character.
 * @returns takes the next bytes and gives the rows so far
 */
export const rowCounter = (format: ExportFormat): ((bytes: Uint8Array) => number) => {
  // A CSV file begins with the names of its columns, and what stands between quotes may go over several lines.
  let rows = format === 'csv' ? -1 : 0;
  let isQuoted = false;
  return (bytes) => {
    for (const byte of bytes) {
      if (byte === QUOTE && format === 'csv') {
        isQuoted = !isQuoted;
      } else if (byte === NEWLINE && !isQuoted) {
        rows += 1;
      }
    }
    return Math.max(0, rows);
  };
};
