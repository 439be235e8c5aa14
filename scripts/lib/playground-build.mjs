import { existsSync } from 'node:fs';
import { runNode } from './children.mjs';
import { fingerprintOf, isStamped, stamp, unstamp } from './fingerprint.mjs';
import { commands, inPlayground, playground } from './paths.mjs';
import { done, step } from './step.mjs';

const PLAYGROUND = 'playground';

const SOURCES = [
  'package-lock.json',
  'playground/package.json',
  'playground/tsconfig.json',
  'playground/config',
  'playground/src',
  'dist/admin',
];
const OUTPUTS = ['dist/src/index.js', 'dist/build/index.html'];

/** Builds the playground, admin included, when it or the plugin's part of the admin has changed. The plugin is built by then. */
export const ensurePlayground = async () => {
  const fingerprint = fingerprintOf(SOURCES);
  if (isStamped(PLAYGROUND, fingerprint) && OUTPUTS.every((file) => existsSync(inPlayground(file))))
    return done('The playground is built');
  unstamp(PLAYGROUND);
  await step('Building the playground and its admin', '40 to 90 seconds', () =>
    runNode(commands.strapi, ['build'], {
      cwd: playground,
      env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    }),
  );
  stamp(PLAYGROUND, fingerprint);
};
