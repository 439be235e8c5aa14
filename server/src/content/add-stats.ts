import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { tracking } from '../settings';
import { contentTypeOf } from '../strapi/content-types';
import { may } from '../strapi/may';
import { type Answered, handlerOfEntries } from './answered';
import { entriesIn } from './entries-in';
import { localeIn } from './locale-in';
import { statsOf } from './stats';

/** The query parameter that asks for numbers, and the attribute that has them. */
const NAME = 'viewStats';

/** What a role or a token needs for the numbers of types whose numbers are not public. */
export const READ_STATS = 'plugin::insight.stats.findOne';

/** Makes the parameter known to Strapi, which refuses what it does not know. */
export const registerParameter = (strapi: Core.Strapi): void => {
  strapi.contentAPI.addQueryParams({
    [NAME]: {
      schema: (z) => z.enum(['true', 'false', 'nested']).optional(),
      matchRoute: ({ handler }) => handlerOfEntries(handler) !== null,
    },
  });
};

/** Remembers what was found out for a type. */
const perType = <Value>(find: (uid: string) => Promise<Value>): ((uid: string) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>();
  return (uid) => {
    const value = known.get(uid) ?? find(uid);
    known.set(uid, value);
    return value;
  };
};

/** Adds to the entries of an answer their numbers, where the settings say so: one look-up, however many entries of however many types. */
export const addStats = async (strapi: Core.Strapi, ctx: Context, { uid, data }: Answered): Promise<void> => {
  const wish = ctx.query[NAME];
  const isDeep = wish === 'nested';
  const rules = await tracking(strapi).rules();
  const mayReadAll = perType(() => may(strapi, ctx.state.auth, READ_STATS));
  const isShown = perType(async (of) => {
    const { statsInApi, publicStats } = rules.apiOf(of);
    const isWanted = statsInApi === 'always' || (statsInApi === 'on-request' && (wish === 'true' || isDeep));
    // An attribute of the type's own of that name stays.
    const isFree = !Object.hasOwn(contentTypeOf(strapi, of)?.attributes ?? {}, NAME);
    return isWanted && isFree && (publicStats || (await mayReadAll('')));
  });
  if (!isDeep && !(await isShown(uid))) {
    return;
  }
  const shown = [];
  for (const entry of entriesIn(strapi, uid, data, isDeep)) {
    const locale = (await isShown(entry.uid)) ? await localeIn(strapi, entry, ctx.query.locale) : null;
    if (locale !== null) {
      shown.push({ ...entry, locale });
    }
  }
  const stats = await statsOf(strapi).ofTargets(shown);
  shown.forEach(({ attributes }, index) => {
    attributes[NAME] = stats[index];
  });
};
