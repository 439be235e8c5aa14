import type { Core } from '@strapi/strapi';
import { addLocales } from './bootstrap/locales';
import { openContentApi } from './bootstrap/permissions';

export default {
  register() {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await addLocales(strapi);
    await openContentApi(strapi);
  },
};
