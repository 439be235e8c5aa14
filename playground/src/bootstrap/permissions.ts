import type { Core } from '@strapi/strapi';

const ACTIONS = [
  'api::about.about.find',
  'api::article.article.find',
  'api::article.article.findOne',
  'api::author.author.find',
  'api::author.author.findOne',
  'api::product.product.find',
  'api::product.product.findOne',
];

/** Lets visitors read what the public site shows; `/api/articles` and the like answer without a login. */
export const openContentApi = async (strapi: Core.Strapi): Promise<void> => {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  if (!role) return;
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const granted = await permissions.findMany({ where: { role: { id: role.id }, action: { $in: ACTIONS } } });
  const already = new Set(granted.map(({ action }: { action: string }) => action));
  for (const action of ACTIONS) {
    if (!already.has(action)) await permissions.create({ data: { action, role: role.id } });
  }
};
