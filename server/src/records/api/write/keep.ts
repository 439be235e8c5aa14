import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { Refusal } from '../../../collect';
import { outageLog } from '../../../strapi/outage-log';

/** Seconds a sender waits before it tries again while records cannot be kept. */
const RETRY_AFTER = '5';

/** Hands records on to be kept, and says once that it does not work and once that it does again. */
export const keeper = (strapi: Core.Strapi) => {
  const outage = outageLog(strapi, 'Insight cannot keep records', 'Insight keeps records again');

  /** @throws Refusal as the work does, 503 when the buffer or the database does not take them */
  return async <Result>(ctx: Context, work: () => Promise<Result>): Promise<Result> => {
    try {
      const result = await work();
      outage.isOver();
      return result;
    } catch (error) {
      if (error instanceof Refusal || error instanceof errors.ApplicationError) {
        throw error;
      }
      outage.began(error);
      ctx.set('Retry-After', RETRY_AFTER);
      throw new Refusal(503, 'Records cannot be kept at the moment; send them again later.', null);
    }
  };
};
