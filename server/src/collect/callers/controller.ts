import type { Context } from 'koa';

const allowed = (ctx: Context): void => {
  ctx.body = { data: { allowed: true } };
};

/**
 * Tells a token's owner that it may; Strapi itself answers 403 to one that may not. The names of these actions are the permissions that
 * the admin shows for API tokens, and that the collector asks for.
 */
export const collectController = () => ({ asServer: allowed, importEvents: allowed });
