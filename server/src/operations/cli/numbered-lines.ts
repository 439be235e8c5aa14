/** A line of a file, counted from 1. */
export interface NumberedLine {
  number: number;
  /** Null when it is longer than a line may be. */
  text: string | null;
}

/** More than any event that the collector takes. */
const MOST_BYTES = 256 * 1024;

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

const textOf = (line: Buffer, number: number): string => {
  const text = line.toString('utf8');
  return (number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text).trim();
};

/**
 * Reads lines from a stream, and keeps no more in memory than the piece that was read last. Empty lines are left out, and counted.
 * @returns for each piece the lines that end in it, and how many bytes it had
 */
export async function* numberedLines(stream: AsyncIterable<Buffer>): AsyncGenerator<{ lines: NumberedLine[]; bytes: number }> {
  let number = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;

  const take = (end: Buffer): NumberedLine => {
    const isTooLong = restBytes + end.length > MOST_BYTES;
    number += 1;
    const line = { number, text: isTooLong ? null : textOf(rest.length > 0 ? Buffer.concat([...rest, end]) : end, number) };
    rest = [];
    restBytes = 0;
    return line;
  };

  for await (const piece of stream) {
    const lines: NumberedLine[] = [];
    let from = 0;
    for (let to = piece.indexOf(LINE_FEED); to !== -1; to = piece.indexOf(LINE_FEED, from)) {
      lines.push(take(piece.subarray(from, to)));
      from = to + 1;
    }
    if (restBytes <= MOST_BYTES) {
      rest.push(piece.subarray(from));
    }
    restBytes += piece.length - from;
    yield { lines: lines.filter(({ text }) => text !== ''), bytes: piece.length };
  }
  const last = take(Buffer.alloc(0));
  yield { lines: last.text === '' ? [] : [last], bytes: 0 };
}
