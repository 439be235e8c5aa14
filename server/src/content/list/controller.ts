import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DEFAULT_LIST_RANGE, LIST_RANGES, MOST_LISTED } from '../../../../contracts/list-columns';
import { reportsOf } from '../../reports';
import { tracking } from '../../settings';
import { contentTypeOf } from '../../strapi/content-types';
import { targetLocale } from '../../strapi/locales';
import { parse } from '../../strapi/parse';
import { readableAmong } from './content-manager';

// PostgreSQL refuses texts with control characters in them.
const documentId = z.string().regex(/^\P{Cc}{1,255}$/u, 'must be the id of a document');

const question = z.strictObject({
  documentIds: z.array(documentId).min(1).max(MOST_LISTED),
  locale: z
    .string()
    .regex(/^[\w-]{1,35}$/, 'must be the code of a locale')
    .optional(),
  range: z.enum(LIST_RANGES, { error: `must be one of ${LIST_RANGES.join(', ')}` }).default(DEFAULT_LIST_RANGE),
});

export const listController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async findNumbers(ctx) {
    const { uid } = ctx.params;
    const { documentIds, locale, range } = parse(question, ctx.request.body);
    const type = contentTypeOf(strapi, uid);
    if (!type || !(await tracking(strapi).rules()).isTracked(uid)) {
      return ctx.notFound(`There is no tracked content type ${uid}.`);
    }
    const inLocale = await targetLocale(strapi, type, locale);
    const readable = await readableAmong(strapi, ctx.state.userAbility, uid, documentIds, inLocale);
    if (!readable) {
      return ctx.forbidden('You may not read entries of this type.');
    }
    ctx.body = await reportsOf(strapi).listedNumbers(uid, { documentIds: readable, locale: inLocale, range });
  },
});
