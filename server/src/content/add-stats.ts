import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { TrackingRules } from '../settings';
import { contentTypeOf } from '../strapi/content-types';
import { may } from '../strapi/may';
import { type Answered, handlerOfEntries } from './answered';
import { type AnsweredEntry, entriesIn } from './entries-in';
import { localesIn } from './locale-in';
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

/** The types among those of the entries whose numbers are given: the settings say so, and so does the caller where they have to ask. */
const shownTypes = async (
  strapi: Core.Strapi,
  ctx: Context,
  rules: TrackingRules,
  entries: readonly AnsweredEntry[],
): Promise<Set<string>> => {
  const wish = ctx.query[NAME];
  const isWanted = (uid: string): boolean => {
    const { statsInApi } = rules.apiOf(uid);
    const isAsked = statsInApi === 'always' || (statsInApi === 'on-request' && (wish === 'true' || wish === 'nested'));
    // An attribute of the type's own of that name stays.
    return isAsked && !Object.hasOwn(contentTypeOf(strapi, uid)?.attributes ?? {}, NAME);
  };
  const wanted = [...new Set(entries.map(({ uid }) => uid))].filter(isWanted);
  const isPublic = (uid: string): boolean => rules.apiOf(uid).publicStats;
  const mayReadAll = wanted.every(isPublic) || (await may(strapi, ctx.state.auth, READ_STATS));
  return new Set(mayReadAll ? wanted : wanted.filter(isPublic));
};

/** Adds to the entries of an answer their numbers, where the settings say so: one look-up, however many entries of however many types. */
export const addStats = async (
  strapi: Core.Strapi,
  ctx: Context,
  { uid, data }: Answered,
  rules: TrackingRules,
): Promise<void> => {
  const entries = entriesIn(strapi, uid, data, ctx.query[NAME] === 'nested');
  const types = await shownTypes(strapi, ctx, rules, entries);
  const shown = entries.filter((entry) => types.has(entry.uid));
  const locales = await localesIn(strapi, shown, ctx.query.locale);
  const counted = shown.flatMap((entry, index) => {
    const locale = locales[index];
    return typeof locale === 'string' ? [{ ...entry, locale }] : [];
  });
  const stats = await statsOf(strapi).ofTargets(counted);
  counted.forEach(({ attributes }, index) => {
    attributes[NAME] = stats[index];
  });
};

/** Whether an answer may get numbers at all: most need not be looked into. */
export const isOffered = (ctx: Context, { uid }: Answered, rules: TrackingRules): boolean =>
  rules.apiOf(uid).statsInApi !== 'never' || ctx.query[NAME] === 'nested';
