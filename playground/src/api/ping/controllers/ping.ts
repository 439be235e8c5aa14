import type { Core } from '@strapi/strapi';

const controller: Core.Controller = {
  ping(ctx) {
    ctx.status = 204;
  },
};

export default controller;
