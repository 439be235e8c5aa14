import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { RecordType } from '../../../contracts/records';
import { optionsOf } from '../settings';
import type { Found } from './find-records';
import type { Page } from './query/read-pagination';
import { recordsOf } from './records';
import type { MayRead } from './with-titles';

const NAMES: Record<RecordType, string> = { sessions: 'session', 'page-views': 'page view', interactions: 'interaction' };

type Controller = ({ strapi }: { strapi: Core.Strapi }) => Core.Controller;

/** How Strapi's content API says which part of how many records it gives. */
const paginationOf = ({ page: { start, limit, isPaged }, total, isCut }: Found<RecordType> & { page: Page }) => ({
  ...(isPaged ? { page: start / limit + 1, pageSize: limit } : { start, limit }),
  ...(total !== null && { ...(isPaged && { pageCount: Math.ceil(total / limit) }), total }),
  ...(isCut && { isCut }),
});

/** Whether who asks may read sessions, which records of the other types are a part of. */
const mayReadSessions = async (strapi: Core.Strapi, auth: object): Promise<boolean> => {
  const isOn = optionsOf(strapi).apiActions.some((action) => action === 'sessions.list' || action === 'sessions.retrieve');
  try {
    await strapi.get('auth').verify(auth, { scope: ['plugin::insight.sessions.find'] });
    return isOn;
  } catch {
    return false;
  }
};

/** The content API of one type of records. The names of its actions are the permissions that roles and API tokens have. */
const apiController =
  (type: RecordType): Controller =>
  ({ strapi }) => ({
    async find(ctx) {
      const found = await recordsOf(strapi).find(type, ctx.query, await mayReadSessions(strapi, ctx.state.auth));
      ctx.body = { data: found.records, meta: { pagination: paginationOf(found) } };
    },
    async findOne(ctx) {
      const mayRead = await mayReadSessions(strapi, ctx.state.auth);
      const data = await recordsOf(strapi).findOne(type, ctx.params.documentId, ctx.query, mayRead);
      if (!data) {
        throw new errors.NotFoundError(`There is no such ${NAMES[type]}.`);
      }
      ctx.body = { data, meta: {} };
    },
  });

/** Whether the asking administrator may see entries of a type in the Content Manager, or one attribute of them. */
const readerOf =
  ({ can }: { can(action: string, subject: string, field?: string): boolean }): MayRead =>
  (uid, attribute) =>
    can('plugin::content-manager.explorer.read', uid, attribute);

const adminController: Controller = ({ strapi }) => {
  const list =
    (type: RecordType): Core.Controller[string] =>
    async (ctx) => {
      ctx.body = await recordsOf(strapi).page(type, ctx.query, readerOf(ctx.state.userAbility));
    };
  return {
    findSessions: list('sessions'),
    findPageViews: list('page-views'),
    findInteractions: list('interactions'),
    async findStory(ctx) {
      const story = await recordsOf(strapi).story(ctx.params.documentId, readerOf(ctx.state.userAbility));
      if (!story) {
        throw new errors.NotFoundError('There is no such session.');
      }
      ctx.body = story;
    },
  };
};

export const controllers = {
  sessions: apiController('sessions'),
  'page-views': apiController('page-views'),
  interactions: apiController('interactions'),
  records: adminController,
} satisfies Record<RecordType | 'records', Controller>;
