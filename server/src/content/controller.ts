import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { EntryStats, ViewStats } from '../../../contracts/stats';
import { contentTypeOf } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';
import { parse } from '../strapi/parse';
import { READ_STATS } from './add-stats';
import { answerCacheable } from './answer-cacheable';
import { popularOf } from './popular';
import { contentApiSanitiser } from './published-entries';
import { type Reader, readerOf } from './reader';
import { entryId, manyQuestion, oneQuestion, popularQuestion, trendingQuestion } from './schemas';
import { type StatsTarget, statsOf } from './stats';

/** The permissions, as the admin shows them: these controllers' actions. */
const ACTIONS = {
  find: 'plugin::insight.stats.find',
  findOne: READ_STATS,
  popular: 'plugin::insight.stats.popular',
  trending: 'plugin::insight.stats.trending',
} as const;

/** How Strapi's own routes answer one who may not. */
const refuse = async (ctx: Context, { auth }: Reader) =>
  (await auth()) ? ctx.forbidden() : ctx.unauthorized('Missing or invalid credentials');

export const statsController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
  /** @throws `absent` where there is no such tracked type */
  const targetsOf = async (
    { rules }: Reader,
    uid: string,
    documentIds: readonly string[],
    asked: string | undefined,
    absent: (message: string) => Error,
  ): Promise<StatsTarget[]> => {
    const type = contentTypeOf(strapi, uid);
    if (!type || !rules.isTracked(uid)) {
      throw absent(`There is no tracked content type ${uid}.`);
    }
    const locale = await targetLocale(strapi, type, asked);
    return documentIds.map((documentId) => ({ uid, documentId, locale }));
  };

  /** The types that a list is of: those that were named, or all that the asker may read. A text says why there is no such list. */
  const typesFor = async (
    { rules, mayReadNumbers, mayReadEntries }: Reader,
    named: string[] | undefined,
  ): Promise<string[] | string> => {
    const readable: string[] = [];
    for (const uid of new Set(named ?? rules.tracked())) {
      const isReadable = (await mayReadNumbers(uid)) && (await mayReadEntries(uid));
      if (isReadable && rules.isTracked(uid)) {
        readable.push(uid);
      } else if (named) {
        return `You may not read the entries of ${uid} and their numbers.`;
      }
    }
    return readable.length > 0 ? readable : 'There is no content type of which you may read the entries and their numbers.';
  };

  return {
    async findOne(ctx) {
      const { uid } = ctx.params;
      const reader = await readerOf(strapi, ctx, ACTIONS.findOne);
      if (!(await reader.mayReadNumbers(uid))) {
        return refuse(ctx, reader);
      }
      const documentId = parse(entryId, ctx.params.documentId);
      const { locale } = parse(oneQuestion, ctx.query);
      const targets = await targetsOf(reader, uid, [documentId], locale, (message) => new errors.NotFoundError(message));
      const [data] = await statsOf(strapi).ofTargets(targets);
      answerCacheable(ctx, { data, meta: {} });
    },

    async find(ctx) {
      const { uid, documentIds, locale } = parse(manyQuestion, ctx.query);
      const reader = await readerOf(strapi, ctx, ACTIONS.find);
      if (!(await reader.mayReadNumbers(uid))) {
        return refuse(ctx, reader);
      }
      const targets = await targetsOf(
        reader,
        uid,
        documentIds,
        locale,
        (message) => new errors.ValidationError(`uid: ${message}`),
      );
      const stats = await statsOf(strapi).ofTargets(targets);
      const data = targets.map(({ locale: of, ...entry }, index): EntryStats => {
        const own = stats[index] as ViewStats;
        return { ...entry, ...(of !== '' && { locale: of }), ...own };
      });
      answerCacheable(ctx, { data, meta: {} });
    },

    async popular(ctx) {
      const question = parse(popularQuestion, ctx.query);
      const reader = await readerOf(strapi, ctx, ACTIONS.popular);
      const uids = await typesFor(reader, question.uid);
      if (typeof uids === 'string') {
        // Strapi answers a thrown ForbiddenError without its message.
        return ctx.forbidden(uids);
      }
      const sanitiser = contentApiSanitiser(strapi, await reader.auth());
      answerCacheable(ctx, await popularOf(strapi).popularOf(question, uids, sanitiser));
    },

    async trending(ctx) {
      const question = parse(trendingQuestion, ctx.query);
      const reader = await readerOf(strapi, ctx, ACTIONS.trending);
      const uids = await typesFor(reader, question.uid);
      if (typeof uids === 'string') {
        // Strapi answers a thrown ForbiddenError without its message.
        return ctx.forbidden(uids);
      }
      const sanitiser = contentApiSanitiser(strapi, await reader.auth());
      answerCacheable(ctx, await popularOf(strapi).trendingOf(question, uids, sanitiser));
    },
  };
};
