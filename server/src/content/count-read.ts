import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { administrators, type Caller, callerOf, collectOf } from '../collect';
import { contentTypeOf } from '../strapi/content-types';
import { outageLog } from '../strapi/outage-log';
import type { Answered } from './answered';
import { type AnsweredEntry, entriesIn } from './entries-in';
import { isPreview } from './is-preview';
import { localesIn } from './locale-in';

/** An event as the collector takes it. */
type View = Record<string, unknown>;

/** The page that asked, as far as the browser says; none otherwise. */
const pageOf = (ctx: Context): View => {
  const referer = ctx.get('Referer');
  return URL.canParse(referer) && /^https?:/.test(referer) ? { url: referer } : {};
};

/** Whom a front end's own server reads for: it passes on what it was asked with. */
const readerBehind = (ctx: Context): View | null => {
  const [ip = ''] = ctx.get('X-Forwarded-For').split(',', 1);
  return ip.trim() === '' ? null : { ip: ip.trim(), userAgent: ctx.get('User-Agent') };
};

/** A draft, as a controller of the app's own may answer with one. */
const isDraft = (strapi: Core.Strapi, { uid, attributes }: AnsweredEntry): boolean =>
  contentTypeOf(strapi, uid)?.options?.draftAndPublish === true && attributes.publishedAt === null;

/** Counts reading one published entry through the content API as a view of it, by the same admission as what pages send. */
export const readCounter = (strapi: Core.Strapi) => {
  const outage = outageLog(strapi, 'Insight cannot count what is read through the API', 'Insight counts what is read again');
  const administratorOf = administrators(strapi);

  /**
   * Who reads; null where nobody does: an API token is a front end's that builds pages, unless it may send for readers and names one.
   */
  const readerOf = async (ctx: Context): Promise<{ caller: Caller; reader: View } | null> => {
    const { auth } = ctx.state;
    // No reader is told apart by a cookie here: that is sent to Insight's own routes only.
    const anyone: Caller = { isStaff: false, asServer: true, importEvents: false };
    if (auth === undefined || auth.strategy?.name === 'users-permissions') {
      const isStaff = (await administratorOf(ctx.get('Cookie'))) !== null;
      return { caller: { ...anyone, isStaff }, reader: {} };
    }
    const reader = (await callerOf(strapi, auth)).asServer ? readerBehind(ctx) : null;
    return reader && { caller: anyone, reader };
  };

  const count = async (ctx: Context, entry: AnsweredEntry): Promise<void> => {
    const who = await readerOf(ctx);
    const [locale] = await localesIn(strapi, [entry], ctx.query.locale);
    if (!who || typeof locale !== 'string') {
      return;
    }
    const now = Date.now();
    const { uid, documentId } = entry;
    const view = { kind: 'view', target: { uid, documentId, ...(locale && { locale }) }, ...who.reader };
    const onPage = collectOf(strapi).checkOwn([{ ...view, ...pageOf(ctx) }], now, who.caller);
    // What is not right about the page's address says nothing against the reader.
    const { events } = onPage.events.length > 0 ? onPage : collectOf(strapi).checkOwn([view], now, who.caller);
    await collectOf(strapi).receive(ctx.req, who.caller, events, now);
    outage.isOver();
  };

  /** Counts once the answer has gone out: nobody waits for it, and what did not reach anybody was not read. */
  return (ctx: Context, { uid, isOne, data }: Answered): void => {
    const [entry] = isOne && ctx.method === 'GET' && !isPreview(ctx) ? entriesIn(strapi, uid, data, false) : [];
    if (entry && !isDraft(strapi, entry)) {
      // Asked for now, the reader's address is known after the connection has ended, too.
      void ctx.req.socket.remoteAddress;
      ctx.res.once('finish', () => {
        count(ctx, entry).catch(outage.began);
      });
    }
  };
};
