import { accessSync, constants, createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { UsageError } from './speech';

/** Recorded events, ready to be read. */
export interface Recording {
  open(): Readable;
  /** Null when nobody knows before the end. */
  bytes: number | null;
}

const PIECE_BYTES = 256 * 1024;

const assertReadable = (file: string): void => {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new UsageError(`${file} may not be read.`);
  }
};

/** Finds a file, or stdin for `-`. @throws UsageError when it is no file that can be read */
export const findRecording = (file: string): Recording => {
  if (file === '-') {
    return { open: () => process.stdin, bytes: null };
  }
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats || stats.isDirectory()) {
    throw new UsageError(stats ? `${file} is a folder.` : `There is no file ${file}.`);
  }
  assertReadable(file);
  return { open: () => createReadStream(file, { highWaterMark: PIECE_BYTES }), bytes: stats.isFile() ? stats.size : null };
};
