import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { actionOf, recordCapability } from '../../../contracts/permissions';
import type { RecordPage, RecordType, SessionStory } from '../../../contracts/records';
import { optionsOf } from '../settings';
import { may } from '../strapi/may';
import { type Ability, readerOf } from '../strapi/may-read';
import { passesPolicy } from './api/guards';
import { writeController, writeSessionsController } from './api/write/controller';
import type { Found } from './find-records';
import type { Page } from './query/read-pagination';
import { recordsOf } from './records';

const NAMES: Record<RecordType, string> = { sessions: 'session', 'page-views': 'page view', interactions: 'interaction' };

type Controller = ({ strapi }: { strapi: Core.Strapi }) => Core.Controller;

/** How Strapi's content API says which part of how many records it gives. */
const paginationOf = ({ page: { start, limit, isPaged }, total, isCut }: Found<RecordType> & { page: Page }) => ({
  ...(isPaged ? { page: start / limit + 1, pageSize: limit } : { start, limit }),
  ...(total !== null && { ...(isPaged && { pageCount: Math.ceil(total / limit) }), total }),
  ...(isCut && { isCut }),
});

/** Whether who asks may read sessions, which records of the other types are a part of. */
const mayReadSessions = async (strapi: Core.Strapi, type: RecordType, ctx: Context): Promise<boolean> => {
  const isOn = optionsOf(strapi).apiActions.some((action) => action === 'sessions.list' || action === 'sessions.retrieve');
  const isAllowed = isOn && (await may(strapi, ctx.state.auth, 'plugin::insight.sessions.find'));
  // The routes of sessions have asked the policy already.
  return isAllowed && (type === 'sessions' || (await passesPolicy(strapi, 'sessions', ctx)));
};

/** Reads records of a type by the content API. The names of its actions are the permissions that roles and API tokens have. */
const readController =
  (type: RecordType): Controller =>
  ({ strapi }) => ({
    async find(ctx) {
      const found = await recordsOf(strapi).find(type, ctx.query, await mayReadSessions(strapi, type, ctx));
      ctx.body = { data: found.records, meta: { pagination: paginationOf(found) } };
    },
    async findOne(ctx) {
      const mayRead = await mayReadSessions(strapi, type, ctx);
      const data = await recordsOf(strapi).findOne(type, ctx.params.documentId, ctx.query, mayRead);
      if (!data) {
        throw new errors.NotFoundError(`There is no such ${NAMES[type]}.`);
      }
      ctx.body = { data, meta: {} };
    },
  });

const adminController: Controller = ({ strapi }) => {
  const mayEdit = (type: RecordType, ability: Ability): boolean =>
    optionsOf(strapi).editRecords && ability.can(actionOf(recordCapability('edit', type)));
  const list =
    (type: RecordType): Core.Controller[string] =>
    async (ctx) => {
      const { userAbility } = ctx.state;
      const page = await recordsOf(strapi).page(type, ctx.query, readerOf(userAbility));
      ctx.body = { ...page, mayEdit: mayEdit(type, userAbility) } satisfies RecordPage<RecordType>;
    };
  return {
    findSessions: list('sessions'),
    findPageViews: list('page-views'),
    findInteractions: list('interactions'),
    async findStory(ctx) {
      const { userAbility } = ctx.state;
      const story = await recordsOf(strapi).story(ctx.params.documentId, readerOf(userAbility));
      if (!story) {
        throw new errors.NotFoundError('There is no such session.');
      }
      ctx.body = { ...story, mayEdit: mayEdit('sessions', userAbility) } satisfies SessionStory;
    },
  };
};

export const controllers = {
  sessions: (app) => ({ ...readController('sessions')(app), ...writeSessionsController(app) }),
  'page-views': (app) => ({ ...readController('page-views')(app), ...writeController('page-views')(app) }),
  interactions: (app) => ({ ...readController('interactions')(app), ...writeController('interactions')(app) }),
  records: adminController,
} satisfies Record<RecordType | 'records', Controller>;
