import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let folder;

const create = () => {
  const created = mkdtempSync(path.join(tmpdir(), 'insight-bench-'));
  // PostgreSQL may run under another account than this process.
  chmodSync(created, 0o711);
  process.once('exit', () => rmSync(created, { recursive: true, force: true }));
  return created;
};

/** A place in this run's own folder, which is removed when the run ends, however it ends. */
export const inFolder = (...parts) => {
  folder ??= create();
  return path.join(folder, ...parts);
};
