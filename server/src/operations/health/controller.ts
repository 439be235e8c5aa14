import type { Core } from '@strapi/strapi';
import { healthOf } from './health';

export const healthController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async read(ctx) {
    ctx.body = await healthOf(strapi).read();
  },
});
