import { setFlagsFromString } from 'node:v8';
import { CommanderError } from 'commander';
import { reasonOf } from '../../strapi/reason';
import { programOf } from './program';
import { say, UsageError } from './speech';

/** What a command ends with: 0 all is well, 1 something failed, 2 it was not called as it should be. */
const codeOf = async (version: string, args: string[]): Promise<number> => {
  let code = 0;
  try {
    await programOf(version, (result) => {
      code = result;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has said what is wrong itself.
      return error.exitCode === 0 ? 0 : 2;
    }
    say(error instanceof UsageError ? error.message : `It failed: ${reasonOf(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
};

/**
 * V8 lets the heap of a process on a large machine grow to several times what is in use before it collects. A command runs beside what serves
 * the site, perhaps for months: it collects sooner, which halves its memory and costs about a tenth of its speed.
 */
const MOST_GROWTH = '--heap-growing-percent=40';

/** `strapi-insight …`, run in the folder of a Strapi app. */
export const main = async (version: string): Promise<void> => {
  setFlagsFromString(MOST_GROWTH);
  // Whoever reads the answer may stop reading: `strapi-insight analyze | head`.
  process.stdout.on('error', () => process.exit(1));
  const code = await codeOf(version, process.argv.slice(2));
  // What the app has left open does not keep the command from ending.
  process.stdout.write('', () => process.exit(code));
};
