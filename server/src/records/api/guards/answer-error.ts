import type { Context } from 'koa';
import { errorBody } from '../../../collect';

/** Answers with an error as Strapi's own API does. */
export const answerError = (ctx: Context, error: Parameters<typeof errorBody>[0]): void => {
  ctx.status = error.status;
  ctx.body = errorBody(error);
};
