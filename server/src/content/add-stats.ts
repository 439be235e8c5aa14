import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { reportsOf } from '../reports';
import { tracking } from '../settings';
import { contentTypeOf } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';
import { may } from '../strapi/may';
import { type Answered, handlerOfEntries } from './answered';

/** The query parameter that asks for numbers, and the attribute that has them. */
const NAME = 'viewStats';

/** What a role or a token needs for the numbers of types whose numbers are not public. */
export const READ_STATS = 'plugin::insight.stats.findOne';

/** Makes the parameter known to Strapi, which refuses what it does not know. */
export const registerParameter = (strapi: Core.Strapi): void => {
  strapi.contentAPI.addQueryParams({
    [NAME]: {
      schema: (z) => z.enum(['true', 'false']).optional(),
      matchRoute: ({ handler }) => handlerOfEntries(handler) !== null,
    },
  });
};

/** Adds to each entry of an answer its numbers, where the settings say so: one look-up, however many entries. */
export const addStats = async (strapi: Core.Strapi, ctx: Context, { uid, entries }: Answered): Promise<void> => {
  const { statsInApi, publicStats } = (await tracking(strapi).rules()).apiOf(uid);
  const isWanted = statsInApi === 'always' || (statsInApi === 'on-request' && ctx.query[NAME] === 'true');
  const type = contentTypeOf(strapi, uid);
  if (!isWanted || !type || !(publicStats || (await may(strapi, ctx.state.auth, READ_STATS)))) {
    return;
  }
  const asked = typeof ctx.query.locale === 'string' ? ctx.query.locale : undefined;
  const locales = await Promise.all(entries.map(({ locale }) => targetLocale(strapi, type, locale ?? asked)));
  const targets = entries.map(({ documentId }, index) => ({ documentId, locale: locales[index] as string }));
  const stats = await reportsOf(strapi).viewStats(uid, targets);
  entries.forEach((entry, index) => {
    entry[NAME] = stats[index];
  });
};
