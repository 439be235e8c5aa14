/** The command was not called as it should be, or not where it should be. */
export class UsageError extends Error {}

/** Says something to the person at the terminal, beside the command's answer. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Writes the command's answer. */
export type Answer = (text: string) => void;

/**
 * Keeps stdout for the command's answer: what else is printed there from now on, the log of the app among it, goes to stderr.
 */
export const takeStdout = (): Answer => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return (text) => {
    write(`${text}\n`);
  };
};

/** A number as people read it. */
export const number = new Intl.NumberFormat('en').format;

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A size as people read it, in steps of a thousand. */
export const bytes = (count: number): string => {
  const step = count < 1 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), UNITS.length - 1);
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: step === 0 ? 0 : 1 }).format(count / 1_000 ** step)} ${UNITS[step]}`;
};

/** A time as people read it; a dash for never. */
export const seconds = (count: number | null): string => (count === null ? '–' : `${number(count)} s`);
