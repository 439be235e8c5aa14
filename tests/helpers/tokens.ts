import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** Makes an API token. @param permissions the actions it may do, as `plugin::insight.sessions.find` */
export const tokenWith = async (strapi: Core.Strapi, permissions: string[] | 'full-access' | 'read-only'): Promise<string> => {
  const kind = typeof permissions === 'string' ? { type: permissions } : { type: 'custom', permissions };
  const token = { name: randomUUID(), description: '', lifespan: null, ...kind };
  return (await strapi.service('admin::api-token').create(token)).accessKey;
};
