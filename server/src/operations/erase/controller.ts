import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { RecordType } from '../../../../contracts/records';
import { errorBody } from '../../collect';
import { redisOf } from '../../redis';
import { parse } from '../../strapi/parse';
import { eraseOf, type Subject } from './erase';

const MOST_AT_ONCE = 100;

const id = z.string({ error: 'must be a text' }).min(1, 'is empty').max(255, 'is longer than 255 characters');

/** What is no object is told what it should be; an object what is wrong in it. */
const expected =
  (shape: string) =>
  ({ code }: { code?: string }): string | undefined =>
    code === 'invalid_type' ? shape : undefined;

const selection = z.strictObject(
  {
    documentIds: z
      .array(id, { error: 'must be a list of ids' })
      .min(1, 'names no record')
      .max(MOST_AT_ONCE, `are more than ${MOST_AT_ONCE}`),
  },
  { error: expected('must be an object with documentIds') },
);

const subject = z
  .strictObject(
    { visitor: id.optional(), session: id.optional() },
    { error: expected('must be an object with visitor or session') },
  )
  .transform(({ visitor, session }, context): Subject => {
    if (visitor !== undefined && session === undefined) {
      return { visitor };
    }
    if (session !== undefined && visitor === undefined) {
      return { session };
    }
    context.addIssue({ code: 'custom', message: 'Name either a visitor or a session.' });
    return z.NEVER;
  });

const UNREACHABLE = {
  status: 503,
  message: 'Redis cannot be reached, and with it what waits there. Nothing can be taken away before that; try again later.',
} as const;

type Action = (ctx: Context) => Promise<void>;

/** What waits in a Redis that is away cannot be searched: then nobody can say that it is gone. */
const orUnreachable =
  (strapi: Core.Strapi, action: Action): Action =>
  async (ctx) => {
    try {
      await action(ctx);
    } catch (error) {
      if (error instanceof errors.ApplicationError || !redisOf(strapi)?.trouble()) {
        throw error;
      }
      ctx.status = UNREACHABLE.status;
      ctx.body = errorBody(UNREACHABLE);
    }
  };

/** What takes records of one type away. */
export const removalController =
  (type: RecordType) =>
  ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
    const actions: Record<'deleteOne' | 'deleteMany' | 'foresee' | 'erase', Action> = {
      async deleteOne(ctx) {
        const { sessions, pageViews, interactions, ...others } = await eraseOf(strapi).delete(type, [ctx.params.documentId]);
        if (sessions + pageViews + interactions === 0) {
          throw new errors.NotFoundError(`There is no such record among the ${type}.`);
        }
        ctx.body = { sessions, pageViews, interactions, ...others };
      },
      async deleteMany(ctx) {
        ctx.body = await eraseOf(strapi).delete(type, parse(selection, ctx.request.body).documentIds);
      },
      async foresee(ctx) {
        ctx.body = await eraseOf(strapi).foresee(parse(subject, ctx.query));
      },
      async erase(ctx) {
        ctx.body = await eraseOf(strapi).erase(parse(subject, ctx.request.body));
      },
    };
    return Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, orUnreachable(strapi, action)]));
  };
