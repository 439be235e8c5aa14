import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { parse } from '../../strapi/parse';
import { weekOf } from './week';

const LONGEST_SEARCH = 500;
const MOST_PAGES = 1_000_000;
const MOST_AT_ONCE = 100;

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

const noQuestion = z.strictObject({});

/** Named as Strapi's own search and pagination name theirs. */
const pagesQuestion = z.strictObject({
  _q: z
    .string({ error: 'must be one text' })
    .max(LONGEST_SEARCH, { error: `must have at most ${LONGEST_SEARCH} characters` })
    .refine((text) => !text.includes('\0'), { error: 'must have no zero character' })
    .default(''),
  page: number(MOST_PAGES, 1),
  pageSize: number(MOST_AT_ONCE, 10),
});

export const weekController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async interactions(ctx) {
    parse(noQuestion, ctx.query);
    ctx.body = await weekOf(strapi).interactions();
  },
  async pageViews(ctx) {
    const { _q: search, page, pageSize } = parse(pagesQuestion, ctx.query);
    ctx.body = await weekOf(strapi).pageViews({ search: search.trim(), page, pageSize });
  },
  async sessions(ctx) {
    parse(noQuestion, ctx.query);
    ctx.body = await weekOf(strapi).sessions();
  },
  async browsers(ctx) {
    parse(noQuestion, ctx.query);
    ctx.body = await weekOf(strapi).browsers();
  },
});
