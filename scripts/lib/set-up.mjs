import { install } from './install.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { ensurePlayground } from './playground-build.mjs';
import { ensurePlugin } from './plugin-build.mjs';

/** Everything that a fresh clone lacks: packages, the built plugin, the built playground. What is there already is kept. */
export const setUp = async () => {
  checkNodeVersion();
  await install();
  await ensurePlugin();
  await ensurePlayground();
};
