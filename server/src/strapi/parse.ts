import { errors } from '@strapi/utils';
import type { z } from 'zod';

/** What is wrong with an input, as Strapi's own answers list it. */
export const complaintsOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({ path: path.map(String), message, name: 'ValidationError' }));

/** Reads what a request gave. @throws ValidationError (a 400) that names the field */
export const parse = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const { data, error } = schema.safeParse(value);
  if (error) {
    const complaints = complaintsOf(error);
    const message = complaints
      .map(({ path, message: text }) => (path.length > 0 ? `${path.join('.')}: ${text}` : text))
      .join('; ');
    throw new errors.ValidationError(message, { errors: complaints });
  }
  return data as z.output<Schema>;
};
