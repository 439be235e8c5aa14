/** A column of a packed day: numbers, or where there is a list, places in it. */
export interface PackedColumn {
  list: readonly (string | number)[] | null;
  numbers: ArrayLike<number>;
}

/** As it is stored: numbers of so many bytes each, the least first, in base64. */
interface Stored {
  list: (string | number)[] | null;
  bytes: 1 | 2 | 4 | 8;
  numbers: string;
}

const ARRAYS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array } as const;

const BIT = 8;

const bytesFor = (largest: number): Stored['bytes'] =>
  largest < 2 ** BIT ? 1 : largest < 2 ** (2 * BIT) ? 2 : largest < 2 ** (4 * BIT) ? 4 : 8;

/** Packs a column as text, which every database keeps. @param numbers none below zero */
export const packColumn = (numbers: readonly number[], list: readonly (string | number)[] | null = null): string => {
  const bytes = bytesFor(numbers.reduce((largest, number) => Math.max(largest, number), 0));
  const array = ARRAYS[bytes].from(numbers);
  const stored: Stored = { list: list && [...list], bytes, numbers: Buffer.from(array.buffer).toString('base64') };
  return JSON.stringify(stored);
};

export const unpackColumn = (text: string): PackedColumn => {
  const { list, bytes, numbers }: Stored = JSON.parse(text);
  const buffer = Buffer.from(numbers, 'base64');
  // A short buffer is part of a larger one, in which numbers may not begin where they have to.
  const { buffer: memory, byteOffset } = buffer.byteOffset % bytes === 0 ? buffer : Uint8Array.from(buffer);
  return { list, numbers: new ARRAYS[bytes](memory, byteOffset, buffer.length / bytes) };
};

/** Gathers values of which many are alike. */
export const listing = <Value extends string | number>() => {
  const places = new Map<Value, number>();
  return {
    /** The place of a value; the next one where it is new. */
    placeOf(value: Value): number {
      const known = places.get(value);
      if (known !== undefined) {
        return known;
      }
      places.set(value, places.size);
      return places.size - 1;
    },
    list: (): Value[] => [...places.keys()],
  };
};
