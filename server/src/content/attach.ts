import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import { type TrackingRules, tracking } from '../settings';
import { outageLog } from '../strapi/outage-log';
import { addStats, isOffered } from './add-stats';
import { type Answered, answeredBy } from './answered';
import { readCounter } from './count-read';

/**
 * Does with the content API's answers what the settings say. Every answer comes through here: where nothing is to be done, no promise is
 * made, and nothing is looked into.
 */
export const attach = (strapi: Core.Strapi): Middleware => {
  const countRead = readCounter(strapi);
  const settings = tracking(strapi);
  const outage = outageLog(strapi, 'Insight cannot give numbers with entries', 'Insight gives numbers with entries again');

  const treat = (ctx: Context, answered: Answered, rules: TrackingRules): Promise<void> | undefined => {
    if (rules.apiOf(answered.uid).countReads) {
      countRead(ctx, answered);
    }
    return isOffered(ctx, answered, rules) ? addStats(strapi, ctx, answered, rules) : undefined;
  };

  return async (ctx, next) => {
    await next();
    const answered = answeredBy(strapi, ctx);
    if (!answered) {
      return;
    }
    const rules = settings.knownRules();
    const treated = rules ? treat(ctx, answered, rules) : settings.rules().then((read) => treat(ctx, answered, read));
    if (treated) {
      // An entry without its numbers is better than none.
      await treated.then(outage.isOver, outage.began);
    }
  };
};
