import type { Core } from '@strapi/strapi';
import { loadApp } from './app';
import { type Answer, say, takeStdout } from './speech';

/** What a command works with. */
export interface Work {
  strapi: Core.Strapi;
  answer: Answer;
  /** Aborted when the command is asked to end: it then finishes what it is at. */
  stop: AbortSignal;
}

/** npx hands on a Ctrl-C that has reached the command already: so soon after the first it is no second one. */
const ECHO_MS = 1_000;

/** Turns the first Ctrl-C into a request; the second ends the process. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  let askedAt = 0;
  const ask = (): void => {
    if (!controller.signal.aborted) {
      askedAt = Date.now();
      say('Stopping …');
      controller.abort();
    } else if (Date.now() - askedAt > ECHO_MS) {
      process.exit(1);
    }
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  return controller.signal;
};

/**
 * Runs a command with the app of the current folder, and closes the app behind it.
 * @param isQuiet whether the app's log is only heard when something is wrong
 * @returns the command's exit code
 */
export const withApp = async (run: (work: Work) => Promise<number>, isQuiet = true): Promise<number> => {
  const answer = takeStdout();
  const strapi = await loadApp(process.cwd(), isQuiet);
  const stop = stopSignal();
  try {
    return await run({ strapi, answer, stop });
  } finally {
    await strapi.destroy();
  }
};
