import { existsSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './children.mjs';
import { fingerprintOf, isStamped, stamp, unstamp } from './fingerprint.mjs';
import { installIn } from './install.mjs';
import { inPlayground } from './paths.mjs';
import { problem } from './problem.mjs';
import { done, step } from './step.mjs';

/** The front ends that are built: by which command of which package, and what it writes last. */
const FRONTS = {
  next: { command: 'next/dist/bin/next', output: '.next/BUILD_ID', install: '15 seconds' },
  nuxt: { command: 'nuxt/bin/nuxt.mjs', output: '.output/server/index.mjs', install: '50 seconds' },
};

const QUIET = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' };

/** Installs and builds a front end of the playground, when it is not there or has changed. */
export const ensureFront = async (name) => {
  const front = FRONTS[name];
  if (!front) throw problem(`There is no front end “${name}”: it is one of ${Object.keys(FRONTS).join(', ')}.`);
  const folder = inPlayground('fronts', name);
  const fingerprint = fingerprintOf([`playground/fronts/${name}`]);
  const stampName = `front-${name}`;
  await installIn(folder, front.install);
  if (isStamped(stampName, fingerprint) && existsSync(path.join(folder, front.output)))
    return done(`The front end ${name} is built`);
  unstamp(stampName);
  await step(`Building the front end ${name}`, '20 to 40 seconds', () =>
    runNode(path.join(folder, 'node_modules', front.command), ['build'], { cwd: folder, env: QUIET }),
  );
  stamp(stampName, fingerprint);
};
