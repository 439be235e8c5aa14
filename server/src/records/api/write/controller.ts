import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RecordType } from '../../../../../contracts/records';
import { formatOf } from '../guards';
import { changeSession } from './change-session';
import { creation } from './create';
import { keeper } from './keep';
import { oneRecord, sentRecords } from './sent-records';
import { writerOf } from './writer';

/** Writes records of a type for whom Strapi's permissions allow it. */
export const writeController =
  (type: RecordType) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const { receive } = creation(strapi);
    return {
      async create(ctx: Context): Promise<void> {
        const sent = sentRecords(ctx.request.body, formatOf(ctx));
        const created = await receive(ctx, type, sent, await writerOf(strapi, ctx));
        ctx.status = 201;
        ctx.body = { data: sent.isMany ? created : created[0], meta: {} };
      },
    };
  };

/** Also ends sessions, and tells who may name any user of one. */
export const writeSessionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const keep = keeper(strapi);
  return {
    ...writeController('sessions')({ strapi }),

    async update(ctx: Context): Promise<void> {
      const record = oneRecord(sentRecords(ctx.request.body, formatOf(ctx)));
      const writer = await writerOf(strapi, ctx);
      ctx.body = { data: await keep(ctx, () => changeSession(strapi, ctx.params.documentId, record, writer)), meta: {} };
    },

    /** The name of this action is the permission that the admin shows; Strapi itself answers 403 to one who has it not. */
    setUser(ctx: Context): void {
      ctx.body = { data: { allowed: true } };
    },
  };
};
