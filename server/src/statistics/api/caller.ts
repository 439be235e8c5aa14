import { errors } from '@strapi/utils';
import type { RouteMiddleware } from '../../room';
import { authOf } from '../../strapi/auth-of';

/**
 * Finds out who asks, as Strapi does for other routes; whether they may, depends on the domains that they name.
 * @throws UnauthorizedError where the request names somebody whom nobody knows
 */
export const findCaller: RouteMiddleware<object> =
  (_, { strapi }) =>
  async (ctx, next) => {
    const auth = await authOf(strapi, ctx);
    if (!auth && ctx.get('Authorization') !== '') {
      throw new errors.UnauthorizedError('Missing or invalid credentials');
    }
    ctx.state.auth = auth;
    await next();
  };
