import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { readerOf } from '../strapi/may-read';
import { parse } from '../strapi/parse';
import type { EntryQuestion } from './asked-entry';
import { range } from './controller';
import { entryReportsOf } from './entry-reports';

/** As long as the database keeps them. */
const locale = z.string({ error: 'must be one locale' }).max(35).optional();

const entryQuestion = z.strictObject({ locale });

const entryInRange = z.strictObject({ locale, range });

const entryIn = ({ params }: Context, asked: { locale?: string | undefined }): EntryQuestion => ({
  uid: params.uid,
  documentId: params.documentId,
  locale: asked.locale,
});

const answer = (ctx: Context, body: object | null): void => {
  // Strapi answers a thrown ForbiddenError without its message.
  if (body === null) {
    ctx.forbidden('You may not read entries of this type.');
  } else {
    ctx.body = body;
  }
};

export const entryController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async numbers(ctx) {
    const entry = entryIn(ctx, parse(entryQuestion, ctx.query));
    answer(ctx, await entryReportsOf(strapi).numbers(entry, readerOf(ctx.state.userAbility)));
  },
  async report(ctx) {
    const asked = parse(entryInRange, ctx.query);
    answer(ctx, await entryReportsOf(strapi).report(entryIn(ctx, asked), asked.range, readerOf(ctx.state.userAbility)));
  },
  async audience(ctx) {
    const asked = parse(entryInRange, ctx.query);
    answer(ctx, await entryReportsOf(strapi).audience(entryIn(ctx, asked), asked.range, readerOf(ctx.state.userAbility)));
  },
});
