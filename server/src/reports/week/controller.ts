import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { parse } from '../../strapi/parse';
import { pageQuestion } from '../page-question';
import { weekOf } from './week';

const noQuestion = z.strictObject({});

const pagesQuestion = z.strictObject(pageQuestion);

export const weekController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async interactions(ctx) {
    parse(noQuestion, ctx.query);
    ctx.body = await weekOf(strapi).interactions();
  },
  async pageViews(ctx) {
    const { _q: search, page, pageSize } = parse(pagesQuestion, ctx.query);
    ctx.body = await weekOf(strapi).pageViews({ search, page, pageSize });
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
