import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** Whom Strapi's own ways to sign in to the content API find behind a request, for `may`; undefined when they find nobody. */
export const authOf = async (strapi: Core.Strapi, ctx: Context): Promise<unknown> => {
  // Strapi writes what it finds out into the context it is given, and answers there when it finds nothing.
  const asked = Object.assign(Object.create(ctx) as Context, {
    state: { route: { info: { type: 'content-api' }, config: {} } } as Context['state'],
    unauthorized: () => undefined,
  });
  await strapi.get('auth').authenticate(asked, async () => undefined);
  return asked.state.auth;
};
