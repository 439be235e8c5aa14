import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { parse } from '../strapi/parse';
import { tracking } from './tracking';

const choice = z.strictObject({
  tracked: z.boolean(),
  urlPattern: z.string().trim().max(255),
});

export const settingsController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async findTracking(ctx) {
    ctx.body = { types: await tracking(strapi).list() };
  },
  async chooseTracking(ctx) {
    ctx.body = await tracking(strapi).choose(ctx.params.uid, parse(choice, ctx.request.body));
  },
});
