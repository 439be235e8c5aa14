import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import type { RecordType } from '../../../../../contracts/records';
import { Refusal } from '../../../collect';
import { optionsOf } from '../../../settings';
import { answering } from '../guards';
import { changeSession } from './change-session';
import { creation } from './create';
import { keeper } from './keep';
import { oneRecord, sentRecords } from './sent-records';
import type { Writer } from './writer';

/** Who writes by hand says of any reader and any time what they like; their role allows it. */
const BY_HAND: Writer = {
  caller: { isStaff: false, asServer: true, importEvents: true },
  ownUserId: null,
  maySetUser: true,
};

/** Writes records for administrators, where the settings allow that. */
export const editingController = ({ strapi }: { strapi: Core.Strapi }) => {
  const creating = creation(strapi);
  const keep = keeper(strapi);

  const allowed = (write: Middleware): Middleware =>
    answering(strapi, (ctx, next) => {
      if (!optionsOf(strapi).editRecords) {
        throw new Refusal(403, 'Records are not created or edited by hand here: the setting editRecords is off.', null);
      }
      return write(ctx, next);
    });

  const create = (type: RecordType): Middleware =>
    allowed(async (ctx) => {
      const sent = sentRecords(ctx.request.body, 'json');
      const created = await creating.bringIn(ctx, type, sent, BY_HAND);
      ctx.status = 201;
      ctx.body = { data: sent.isMany ? created : created[0] };
    });

  return {
    createSession: create('sessions'),
    createPageView: create('page-views'),
    createInteraction: create('interactions'),
    changeSession: allowed(async (ctx) => {
      const record = oneRecord(sentRecords(ctx.request.body, 'json'));
      ctx.body = { data: await keep(ctx, () => changeSession(strapi, ctx.params.documentId, record, BY_HAND)) };
    }),
  };
};
