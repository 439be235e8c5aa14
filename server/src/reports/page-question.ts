import { z } from 'zod';

const LONGEST_SEARCH = 500;
const MOST_PAGES = 1_000_000;
const MOST_AT_ONCE = 100;
const PAGE_SIZE = 10;

/** A whole number in digits. */
const number = (most: number, fallback: number) => {
  const error = `must be a whole number from 1 to ${most}`;
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.number().min(1, { error }).max(most, { error }))
    .default(fallback);
};

/** Which rows of a list are wanted. Named as Strapi's own search and pagination name theirs. */
export const pageQuestion = {
  _q: z
    .string({ error: 'must be one text' })
    .max(LONGEST_SEARCH, { error: `must have at most ${LONGEST_SEARCH} characters` })
    .refine((text) => !text.includes('\0'), { error: 'must have no zero character' })
    .transform((text) => text.trim())
    .default(''),
  page: number(MOST_PAGES, 1),
  pageSize: number(MOST_AT_ONCE, PAGE_SIZE),
};
