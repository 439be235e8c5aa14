import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes the folder that all of a run's temporary files are in, and removes it when the run is over, however its processes ended. */
export default (): (() => void) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'insight-tests-'));
  process.env.INSIGHT_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
