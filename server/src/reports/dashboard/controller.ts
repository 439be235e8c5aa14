import type { Core } from '@strapi/strapi';
import { parse } from '../../strapi/parse';
import { dashboardOf } from './dashboard';
import { dashboardQuestion } from './question';

export const dashboardController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async overview(ctx) {
    ctx.body = await dashboardOf(strapi).overview(parse(dashboardQuestion, ctx.query));
  },
});
