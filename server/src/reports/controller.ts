import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { RANGES } from '../../../contracts/reports';
import { parse } from '../strapi/parse';
import { reportsOf } from './reports';

const rangeQuestion = z.strictObject({
  range: z.enum(RANGES, { error: `must be one of ${RANGES.join(', ')}` }).default('30d'),
});

const entryQuestion = z.strictObject({ locale: z.string().max(35).optional() });

/** Whether the asking administrator may see entries of a type in the Content Manager, or one attribute of them. */
const readerOf =
  ({ can }: { can(action: string, subject: string, field?: string): boolean }) =>
  (uid: string, attribute?: string): boolean =>
    can('plugin::content-manager.explorer.read', uid, attribute);

export const reportsController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async overview(ctx) {
    ctx.body = await reportsOf(strapi).overview(parse(rangeQuestion, ctx.query).range);
  },
  async topEntries(ctx) {
    ctx.body = await reportsOf(strapi).topEntries(parse(rangeQuestion, ctx.query).range, readerOf(ctx.state.userAbility));
  },
  async setup(ctx) {
    ctx.body = await reportsOf(strapi).setup();
  },
  async entryNumbers(ctx) {
    const { uid, documentId } = ctx.params;
    const { locale } = parse(entryQuestion, ctx.query);
    const answer = await reportsOf(strapi).entryNumbers(uid, documentId, locale, readerOf(ctx.state.userAbility));
    // Strapi answers a thrown ForbiddenError without its message.
    if (answer === null) {
      return ctx.forbidden('You may not read entries of this type.');
    }
    ctx.body = answer;
  },
});
