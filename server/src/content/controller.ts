import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { reportsOf } from '../reports';
import { tracking } from '../settings';
import { authOf } from '../strapi/auth-of';
import { contentTypeOf } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';
import { may } from '../strapi/may';
import { parse } from '../strapi/parse';
import { READ_STATS } from './add-stats';

const question = z.strictObject({ locale: z.string().max(35).optional() });

export const statsController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** Strapi would ask for the permission before the settings could say that everyone may. */
  async findOne(ctx) {
    const { uid, documentId } = ctx.params;
    const { locale } = parse(question, ctx.query);
    const rules = await tracking(strapi).rules();
    if (!rules.apiOf(uid).publicStats) {
      const auth = await authOf(strapi, ctx);
      if (!auth) {
        return ctx.unauthorized('Missing or invalid credentials');
      }
      if (!(await may(strapi, auth, READ_STATS))) {
        return ctx.forbidden();
      }
    }
    const type = contentTypeOf(strapi, uid);
    if (!type || !rules.isTracked(uid)) {
      return ctx.notFound(`There is no tracked content type ${uid}.`);
    }
    const target = { documentId, locale: await targetLocale(strapi, type, locale) };
    const [data] = await reportsOf(strapi).viewStats(uid, [target]);
    ctx.body = { data, meta: {} };
  },
});
