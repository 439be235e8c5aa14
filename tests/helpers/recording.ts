import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './playground';

interface RecordedView {
  id?: string;
  visitor: string;
  at: string;
  path?: string;
}

/** A line of a recording: a view as people write it down. */
export const recordedView = ({ path: page = '/a', ...view }: RecordedView): string =>
  JSON.stringify({ kind: 'view', url: `https://site.test${page}`, ...view });

/** Writes lines into a file. @returns the file */
export const recordingOf = (lines: string[]): string => {
  const file = path.join(temporaryFolder('recording'), 'events.ndjson');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};
