import type { Core } from '@strapi/strapi';

/** Whether whom Strapi has authenticated may do something: a user's role, the public's, or an API token. */
export const may = async (strapi: Core.Strapi, auth: unknown, action: string): Promise<boolean> => {
  try {
    await strapi.get('auth').verify(auth, { scope: [action] });
    return true;
  } catch {
    return false;
  }
};
