import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { RECORD_TYPES } from '../../../../../contracts/records';
import { publicRoot } from '../../../collect';
import { answerError } from './answer-error';

const MULTIPART = /^multipart\//i;

/**
 * Answers 400 to a form in parts that cannot be read. What Strapi reads them with says so by an error that Strapi does not know, and answers
 * with 500; it has not read a body then, so that nothing behind it can have failed. It stands in front of Strapi's own middlewares.
 */
export const unreadableBodies = (strapi: Core.Strapi): Middleware => {
  const paths = RECORD_TYPES.map((type) => `${publicRoot(strapi)}/${type}`);
  return async (ctx, next) => {
    await next();
    if (ctx.status !== 500 || !MULTIPART.test(ctx.get('content-type'))) {
      return;
    }
    const { body } = ctx.request as { body?: unknown };
    if (body === undefined && paths.some((path) => ctx.path.toLowerCase().startsWith(path.toLowerCase()))) {
      answerError(ctx, { status: 400, message: 'The body cannot be read: it is no form in parts, or not all of it.' });
    }
  };
};
