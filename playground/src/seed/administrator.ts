import type { Core } from '@strapi/strapi';

/** The demo's login, public like everything here. */
export const ADMINISTRATOR = { email: 'demo@insight.example', password: 'Insight-demo-1' };

export const createAdministrator = async (strapi: Core.Strapi): Promise<void> => {
  const users = strapi.service('admin::user');
  if (await users.exists()) return;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await users.create({
    ...ADMINISTRATOR,
    firstname: 'Demo',
    lastname: 'Editor',
    registrationToken: null,
    isActive: true,
    roles: [superAdmin.id],
  });
};
