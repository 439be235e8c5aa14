import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { administrators, type Caller, callerOf, collectOf, gatheredOf, type Reading, type Soon, viewOf, when } from '../collect';
import { contentTypeOf } from '../strapi/content-types';
import type { Answered } from './answered';
import { type AnsweredEntry, entriesIn } from './entries-in';
import { isPreview } from './is-preview';
import { localesIn } from './locale-in';

/** Who reads, and whom they read for. */
type Who = { caller: Caller; reader?: Reading['reader'] };

// No reader is told apart by a cookie here: that is sent to Insight's own routes only.
const ANYONE: Caller = { isStaff: false, asServer: true, importEvents: false };

/** Whom a front end's own server reads for: it passes on what it was asked with. */
const readerBehind = (ctx: Context): Reading['reader'] => {
  const [ip = ''] = ctx.get('X-Forwarded-For').split(',', 1);
  return ip.trim() === '' ? undefined : { ip: ip.trim(), userAgent: ctx.get('User-Agent') };
};

/** A draft, as a controller of the app's own may answer with one. */
const isDraft = (strapi: Core.Strapi, { uid, attributes }: AnsweredEntry): boolean =>
  contentTypeOf(strapi, uid)?.options?.draftAndPublish === true && attributes.publishedAt === null;

/** Counts reading one published entry through the content API as a view of it, by the same admission as what pages send. */
export const readCounter = (strapi: Core.Strapi) => {
  const administratorOf = administrators(strapi);

  /** Null where nobody reads: an API token is a front end's that builds pages, unless it may send for readers and names one. */
  const whoReads = (ctx: Context): Soon<Who | null> => {
    const { auth } = ctx.state;
    if (auth === undefined || auth.strategy?.name === 'users-permissions') {
      return when(administratorOf(ctx.get('Cookie')), (session) => ({ caller: { ...ANYONE, isStaff: session !== null } }));
    }
    return callerOf(strapi, auth).then(({ asServer }) => {
      const reader = asServer ? readerBehind(ctx) : undefined;
      return reader ? { caller: ANYONE, reader } : null;
    });
  };

  /** Makes no promise for most readers: each costs nearly as much as the rest of this. */
  const count = (ctx: Context, entry: AnsweredEntry): Soon<unknown> => {
    const now = Date.now();
    const { uid, documentId } = entry;
    return when(whoReads(ctx), (who) =>
      when(localesIn(strapi, [entry], ctx.query.locale), ([locale]) => {
        if (!who || typeof locale !== 'string') {
          return null;
        }
        const target = { uid, documentId, ...(locale && { locale }) };
        const view = viewOf({ entry: target, page: ctx.get('Referer'), reader: who.reader });
        return view && collectOf(strapi).receiveSeen(ctx.req, who.caller, view, now);
      }),
    );
  };

  /** Counts once the answer has gone out: nobody waits for it, and what did not reach anybody was not read. */
  return (ctx: Context, { uid, isOne, data }: Answered): void => {
    const [entry] = isOne && ctx.method === 'GET' && !isPreview(ctx) ? entriesIn(strapi, uid, data, false) : [];
    if (entry && !isDraft(strapi, entry)) {
      // Asked for now, the reader's address is known after the connection has ended, too.
      void ctx.req.socket.remoteAddress;
      ctx.res.once('finish', () => {
        try {
          const counted = count(ctx, entry);
          if (counted instanceof Promise) {
            counted.catch(gatheredOf(strapi).failed);
          }
        } catch (error) {
          gatheredOf(strapi).failed(error);
        }
      });
    }
  };
};
