import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { contentTypeOf } from '../strapi/content-types';

/** What the content API answered with: entries of a type, as its controller gives them. */
export interface Answered {
  uid: string;
  /** Whether one was asked for, and not a list. */
  isOne: boolean;
  /** One entry or an array of them. */
  data: unknown;
}

/** The handlers of Strapi's own routes of a type: `api::article.article.find`. */
const HANDLER = /^((?:api|plugin)::[\w-]+\.[\w-]+)\.(find|findOne)$/;

const METHODS = ['GET', 'HEAD'];

export const handlerOfEntries = (handler: unknown): string | null =>
  typeof handler === 'string' ? (HANDLER.exec(handler)?.[1] ?? null) : null;

/** What a request was answered with, if that was an entry or a list of them; null otherwise. */
export const answeredBy = (strapi: Core.Strapi, ctx: Context): Answered | null => {
  const { route } = ctx.state;
  const uid = route?.info?.type === 'content-api' ? handlerOfEntries(route.handler) : null;
  const type = uid === null ? undefined : contentTypeOf(strapi, uid);
  if (!type || !METHODS.includes(ctx.method) || ctx.status !== 200 || typeof ctx.body !== 'object' || ctx.body === null) {
    return null;
  }
  const { data } = ctx.body as { data?: unknown };
  const isOne = type.kind === 'singleType' || String(route.handler).endsWith('.findOne');
  return typeof data === 'object' && data !== null ? { uid: type.uid, isOne, data } : null;
};
