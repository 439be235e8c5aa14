import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { adminSessionOf, staffCookie } from './staff';

/** Where the admin signs in, and where it gets a new token whenever it is opened. */
const SIGN_INS = ['/admin/login', '/admin/access-token', '/admin/register-admin'];

const tokenIn = (body: unknown): string | null => {
  const { data } = (typeof body === 'object' && body !== null ? body : {}) as { data?: { token?: unknown } };
  return typeof data?.token === 'string' ? data.token : null;
};

/** Gives the browser of whoever signs in to the admin the cookie by which the collector knows it. */
export const markStaff = (strapi: Core.Strapi, path: string): Middleware => {
  const mark: Middleware = async (ctx, next) => {
    await next();
    const token = ctx.status === 200 ? tokenIn(ctx.body) : null;
    const session = token && adminSessionOf(strapi, token);
    if (session) {
      ctx.append('Set-Cookie', staffCookie(session, path, ctx.secure));
    }
  };
  return (ctx, next) => (SIGN_INS.includes(ctx.path) ? mark(ctx, next) : next());
};
