import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import supertest from 'supertest';
import { anotherReader } from './visits';

/** What a controller of the app's own does while its route is asked. */
export type Work<Result> = (ctx: Context) => Promise<Result>;

/** A route of the app's own. @returns has its controller do something while a reader asks for it */
export const ownRoute = (strapi: Core.Strapi) => {
  const path = `/${randomUUID()}`;
  let work: Work<void> = async () => undefined;
  strapi.server.use(async (ctx, next) => {
    if (ctx.path !== path) {
      return next();
    }
    await work(ctx);
    ctx.status = 204;
  });
  return async <Result>(doing: Work<Result>, headers: Record<string, string> = anotherReader()): Promise<Result> => {
    const done = new Promise<Result>((resolve, reject) => {
      work = (ctx) => doing(ctx).then(resolve, reject);
    });
    await supertest(strapi.server.httpServer).get(path).set(headers).expect(204);
    return done;
  };
};
