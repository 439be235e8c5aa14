import { endAll } from './children.mjs';

/** Runs a script. Whatever goes wrong ends it with a message and an exit code other than 0; no child outlives it. */
export const main = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error.name === 'Problem' ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
  await endAll();
};
