import { SUMMED, type Summed } from './running-total';
import type { CountColumns } from './target-counts';

/** Bytes of seven bits, the last of a number without the eighth: most counts take one or two. */
const MORE = 128;

/** As far as bits can be shifted. */
const MOST_SHIFTED = 2 ** 31;

/** A number takes at most 53 bits and the sign. */
const LONGEST = 8;

const writer = (numbers: number) => {
  let bytes = new Uint8Array(numbers * 2 + LONGEST);
  let end = 0;
  return {
    write(value: number): void {
      if (end + LONGEST > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      let rest = value;
      while (rest >= MOST_SHIFTED) {
        bytes[end++] = (rest % MORE) + MORE;
        rest = Math.floor(rest / MORE);
      }
      while (rest >= MORE) {
        bytes[end++] = (rest & (MORE - 1)) + MORE;
        rest >>>= 7;
      }
      bytes[end++] = rest;
    },
    text: (): string => Buffer.from(bytes.buffer, 0, end).toString('base64'),
  };
};

const reader = (text: string) => {
  const bytes = Buffer.from(text, 'base64');
  let at = 0;
  return (): number => {
    let byte = bytes[at++] as number;
    if (byte < MORE) {
      return byte;
    }
    let value = byte - MORE;
    let scale = MORE;
    do {
      byte = bytes[at++] as number;
      value += (byte & (MORE - 1)) * scale;
      scale *= MORE;
    } while (byte >= MORE);
    return value;
  };
};

/** Packs counts as text, which every database keeps. @param columns targets in ascending order, no count below zero */
export const pack = ({ targets, counts }: CountColumns): string => {
  const { write, text } = writer(targets.length * (SUMMED.length + 1));
  write(targets.length);
  let before = 0;
  for (let index = 0; index < targets.length; index += 1) {
    write((targets[index] as number) - before);
    before = targets[index] as number;
  }
  for (const name of SUMMED) {
    for (let index = 0; index < targets.length; index += 1) {
      write(counts[name][index] as number);
    }
  }
  return text();
};

export const unpack = (text: string): CountColumns => {
  const read = reader(text);
  const length = read();
  const targets = new Float64Array(length);
  let target = 0;
  for (let index = 0; index < length; index += 1) {
    target += read();
    targets[index] = target;
  }
  const counts = {} as Record<Summed, Float64Array>;
  for (const name of SUMMED) {
    const column = new Float64Array(length);
    for (let index = 0; index < length; index += 1) {
      column[index] = read();
    }
    counts[name] = column;
  }
  return { targets, counts };
};
