import type { Core } from '@strapi/strapi';
import { readerOf } from '../../../strapi/may-read';
import { parse } from '../../../strapi/parse';
import { dashboardQuestion } from '../question';
import { dashboardContentOf } from './content';
import { contentQuestion, noQuestion } from './question';

export const dashboardContentController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async content(ctx) {
    const question = parse(contentQuestion, ctx.query);
    const answer = await dashboardContentOf(strapi).content(question, readerOf(ctx.state.userAbility));
    if ('refusal' in answer) {
      return ctx.forbidden(answer.refusal);
    }
    ctx.body = answer;
  },
  async choices(ctx) {
    parse(noQuestion, ctx.query);
    ctx.body = await dashboardContentOf(strapi).choices(readerOf(ctx.state.userAbility));
  },
  async publications(ctx) {
    const question = parse(dashboardQuestion, ctx.query);
    ctx.body = await dashboardContentOf(strapi).publications(question, readerOf(ctx.state.userAbility));
  },
});
