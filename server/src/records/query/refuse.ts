import { errors } from '@strapi/utils';

/** Enough to find what is meant; more of what somebody sent is not sent back. */
const MOST_SHOWN = 100;

/** A word of a query as it is shown to who sent it. */
export const shown = (word: unknown): string => {
  const text = typeof word === 'string' ? word : (JSON.stringify(word) ?? String(word));
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
};

/** @throws ValidationError (a 400) that names the part of the query that is wrong */
export const refuse = (path: readonly string[], message: string): never => {
  const names = path.map(shown);
  throw new errors.ValidationError(`${names.join('.')}: ${message}`, {
    errors: [{ path: names, message, name: 'ValidationError' }],
  });
};
