import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readerOf } from '../../strapi/may-read';
import { parse } from '../../strapi/parse';
import { liveOf } from './live';

const nothing = z.strictObject({});

export const liveController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async now(ctx) {
    parse(nothing, ctx.query);
    ctx.body = await liveOf(strapi).now(readerOf(ctx.state.userAbility));
  },
  async stream(ctx) {
    parse(nothing, ctx.query);
    await liveOf(strapi).streams.open(ctx);
  },
});
