import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const PASSWORD = 'Correct-Horse-9';

/** An API token that may do this and nothing else. */
export const tokenWho = async (strapi: Core.Strapi, permissions: string[] | 'full-access' | 'read-only'): Promise<string> => {
  const kind = typeof permissions === 'string' ? { type: permissions } : { type: 'custom', permissions };
  const token = { name: randomUUID(), description: '', lifespan: null, ...kind };
  return (await strapi.service('admin::api-token').create(token)).accessKey;
};

const grant = async (strapi: Core.Strapi, role: number, actions: readonly string[]): Promise<() => Promise<void>> => {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const made = await Promise.all(actions.map((action) => permissions.create({ data: { action, role } })));
  return async () => {
    await permissions.deleteMany({ where: { id: { $in: made.map(({ id }) => id) } } });
  };
};

/** Lets the public do this. @returns takes it back */
export const publicMay = async (strapi: Core.Strapi, actions: readonly string[]): Promise<() => Promise<void>> => {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  return grant(strapi, role.id, actions);
};

/** A signed-in user of the site. */
export interface SiteUser {
  id: string;
  token: string;
}

/** A user whose role may do this and nothing else. */
export const userWho = async (strapi: Core.Strapi, actions: readonly string[]): Promise<SiteUser> => {
  const name = randomUUID();
  const role = await strapi.db.query('plugin::users-permissions.role').create({ data: { name, description: '', type: name } });
  await grant(strapi, role.id, actions);
  const email = `${name}@site.test`;
  const user = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({ username: name, email, password: PASSWORD, provider: 'local', confirmed: true, blocked: false, role: role.id });
  return { id: String(user.id), token: await strapi.plugin('users-permissions').service('jwt').issue({ id: user.id }) };
};
