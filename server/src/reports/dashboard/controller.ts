import type { Core } from '@strapi/strapi';
import { parse } from '../../strapi/parse';
import { dashboardOf } from './dashboard';
import { breakdownQuestion, dashboardQuestion, filteredQuestion } from './question';

export const dashboardController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async overview(ctx) {
    ctx.body = await dashboardOf(strapi).overview(parse(dashboardQuestion, ctx.query));
  },
  async calendar(ctx) {
    ctx.body = await dashboardOf(strapi).calendar(parse(dashboardQuestion, ctx.query));
  },
  async pattern(ctx) {
    ctx.body = await dashboardOf(strapi).pattern(parse(dashboardQuestion, ctx.query));
  },
  async breakdown(ctx) {
    ctx.body = await dashboardOf(strapi).breakdown(parse(breakdownQuestion, ctx.query));
  },
  async loyalty(ctx) {
    ctx.body = await dashboardOf(strapi).loyalty(parse(dashboardQuestion, ctx.query));
  },
  async filtered(ctx) {
    ctx.body = await dashboardOf(strapi).filtered(parse(filteredQuestion, ctx.query));
  },
});
