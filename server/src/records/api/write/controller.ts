import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RecordType } from '../../../../../contracts/records';
import { Refusal } from '../../../collect';
import { formatOf } from '../guards';
import { changeSession } from './change-session';
import { creation } from './create';
import { sentRecords } from './sent-records';
import { writerOf } from './writer';

/** Writes records of a type for whom Strapi's permissions allow it. */
export const writeController =
  (type: RecordType) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const create = creation(strapi);
    return {
      async create(ctx: Context): Promise<void> {
        const sent = sentRecords(ctx.request.body, formatOf(ctx));
        const created = await create(ctx, type, sent, await writerOf(strapi, ctx));
        ctx.status = 201;
        ctx.body = { data: sent.isMany ? created : created[0], meta: {} };
      },
    };
  };

/** Also ends sessions, and tells who may name any user of one. */
export const writeSessionsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...writeController('sessions')({ strapi }),

  async update(ctx: Context): Promise<void> {
    const { records, isMany } = sentRecords(ctx.request.body, formatOf(ctx));
    const [record] = records;
    if (isMany || !record) {
      throw new Refusal(400, 'One session is changed at a time: send an object.', 'event');
    }
    ctx.body = { data: await changeSession(strapi, ctx.params.documentId, record, await writerOf(strapi, ctx)), meta: {} };
  },

  /** The name of this action is the permission that the admin shows; Strapi itself answers 403 to one who has it not. */
  setUser(ctx: Context): void {
    ctx.body = { data: { allowed: true } };
  },
});
