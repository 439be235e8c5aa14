import { COLUMNS_OPTION } from '../../../../contracts/list-columns';
import type { RouteMiddleware } from '../../room';
import { isObject } from '../../strapi/is-object';
import { hasColumns } from './content-manager';

/**
 * Says in a type's configuration whether its list has our columns. The Content Manager makes the head of a list from that and nothing
 * that comes later, and types without the columns cost no request.
 */
export const listColumnsMiddleware: RouteMiddleware<object> =
  (_config, { strapi }) =>
  async (ctx, next) => {
    await next();
    const data = isObject(ctx.body) ? ctx.body.data : undefined;
    const type = isObject(data) ? data.contentType : undefined;
    if (isObject(type)) {
      const uid: string = ctx.params.uid;
      const options = isObject(type.options) ? type.options : {};
      const isOffered = await hasColumns(strapi, ctx.state.userAbility, uid);
      type.options = { ...options, [COLUMNS_OPTION]: isOffered ? uid : undefined };
    }
  };
