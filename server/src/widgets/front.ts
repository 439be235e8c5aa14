import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import source from '../../../tracker/dist/widgets.js?raw';
import { connectionOf, originOf, publicRoot, Refusal, rateLimitHeaders, served } from '../collect';
import { answerCacheable } from '../content';
import { derived } from '../settings';
import { outageLog } from '../strapi/outage-log';
import { limits } from '../throttle';
import { questionsIn } from './asked';
import { openToPages } from './open-to-pages';
import { widgetsOf } from './service';

/**
 * What pages ask for their readers, as often as these come: answered before Strapi's own middlewares, which would cost most of a request,
 * and of which one or the other would hold a stream back.
 */
export const widgetsFront = (strapi: Core.Strapi): Middleware => {
  const outage = outageLog(strapi, 'Insight cannot answer widgets', 'Insight answers widgets again');
  const originNow = derived(strapi, ({ trustedProxies }) => originOf(trustedProxies));

  const addressOf = (ctx: Context): string => connectionOf(originNow()(ctx.req).ip);

  const throttle = async (ctx: Context): Promise<void> => {
    const allowed = await limits(strapi).take({ key: `address:${addressOf(ctx)}`, isStaff: false }, 'page');
    if (allowed?.isExceeded) {
      ctx.set(rateLimitHeaders(allowed));
      ctx.set('Retry-After', String(allowed.resetSeconds));
      throw new Refusal(429, `No more than ${allowed.rate.count} requests a ${allowed.rate.per} are taken.`, null);
    }
  };

  const answer = async (ctx: Context, questions: string[]): Promise<void> => {
    const answers = await widgetsOf(strapi).answersTo(questions);
    outage.isOver();
    answerCacheable(ctx, { data: questions.map((question) => answers.get(question)) });
  };

  const widgets = async (ctx: Context): Promise<void> => {
    const questions = questionsIn(ctx.querystring);
    if (questions.length === 0) {
      throw new Refusal(400, 'Ask something: q=stats/<uid>/<documentId>, for one.', null);
    }
    await throttle(ctx);
    await answer(ctx, questions);
  };

  /** The questions of who asks for live numbers only; of the whole site, unless they say otherwise. */
  const liveQuestions = (ctx: Context): string[] => {
    const questions = questionsIn(ctx.querystring);
    const other = questions.find((question) => !/^live(\/|$)/.test(question));
    if (other !== undefined) {
      throw new Refusal(400, 'Only live numbers are told here: q=live, or q=live/<uid>/<documentId>.', null);
    }
    return questions.length > 0 ? questions : ['live'];
  };

  const live = async (ctx: Context): Promise<void> => {
    const questions = liveQuestions(ctx);
    await throttle(ctx);
    await answer(ctx, questions);
  };

  const stream = async (ctx: Context): Promise<void> => {
    const questions = liveQuestions(ctx);
    await throttle(ctx);
    const { streams } = widgetsOf(strapi);
    streams.admit(addressOf(ctx));
    if (ctx.method === 'HEAD') {
      ctx.type = 'text/event-stream';
      ctx.status = 200;
      return;
    }
    ctx.respond = false;
    await streams.open(ctx.res, addressOf(ctx), questions);
  };

  const open = (respond: (ctx: Context) => Promise<void>): Middleware => openToPages(respond, outage.began);
  const root = publicRoot(strapi);
  const answered = new Map<string, Middleware>([
    [`${root}/widgets.js`, served(source)],
    [`${root}/widgets`, open(widgets)],
    [`${root}/live`, open(live)],
    [`${root}/live/stream`, open(stream)],
  ]);
  return (ctx, next) => (answered.get(ctx.path) ?? ((_, others) => others()))(ctx, next);
};
