import { InvalidArgumentError } from 'commander';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    }
    return number;
  };

/** Seconds on the command line, milliseconds from there on. */
const seconds = (least: number, most: number) => {
  const read = wholeNumber(least, most);
  return (text: string): number => read(text) * 1_000;
};

/** How far apart two views of one target may be to count as one; 0 counts each. The settings' limits. */
export const doubleClickMs = seconds(0, 3_600);

/** How long a visitor's silence ends a session. */
export const silenceMs = seconds(1, 86_400);

/** How many days are kept: at least those that the drain still needs. */
export const dayCount = wholeNumber(2, 36_500);

/** A calendar day. */
export const day = (text: string): string => {
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (!DAY.test(text) || Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Give a day as 2026-11-20.');
  }
  return text;
};

/** An IANA time zone. */
export const timeZone = (text: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    throw new InvalidArgumentError('Give an IANA time zone, as Europe/Berlin.');
  }
};
