import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { collectOf } from '../collect';
import { tracking } from '../settings';
import { outageLog } from '../strapi/outage-log';
import type { Answered } from './answered';

/** No page's reader is told apart by a cookie here: the request is not made by the page's own browser, or carries none. */
const READER_OF_API = { isStaff: false, asServer: true, importEvents: false };

/** Anyone, or an end user: an API token is a front end's that builds pages, and an administrator's is staff. */
const isReader = ({ state: { auth } }: Context): boolean => auth === undefined || auth.strategy?.name === 'users-permissions';

/** The page that asked, as far as the browser says; else the address that was asked for. */
const pageOf = ({ request, href }: Context): string => {
  const referer = request.get('referer');
  return /^https?:\/\//.test(referer) ? referer : href;
};

/** Counts reading one published entry through the content API as a view of it, by the same admission as what pages send. */
export const readCounter = (strapi: Core.Strapi) => {
  const outage = outageLog(strapi, 'Insight cannot count what is read through the API', 'Insight counts what is read again');

  const count = async (ctx: Context, { uid, entries: [entry] }: Answered): Promise<void> => {
    if (!entry || !(await tracking(strapi).rules()).apiOf(uid).countReads) {
      return;
    }
    const { documentId, locale } = entry;
    const now = Date.now();
    const target = { uid, documentId, ...(locale && { locale }) };
    const { events } = collectOf(strapi).check([{ kind: 'view', url: pageOf(ctx), target }], now, READER_OF_API);
    await collectOf(strapi).receive(ctx.req, READER_OF_API, events, now);
    outage.isOver();
  };

  /** Resolves with nothing, soon or late: no answer waits for it. */
  return (ctx: Context, answered: Answered): void => {
    if (answered.isOne && isReader(ctx) && ctx.query.status !== 'draft') {
      count(ctx, answered).catch(outage.began);
    }
  };
};
