import { createHash } from 'node:crypto';
import type { Core, Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Bounds, Popular, Trending } from '../../../contracts/stats';
import { type Grown, mostGrown, mostViewed, type Piece, periodSpan, type Ranked, type Scope, type Totals } from '../reports';
import { timeOf, tracking } from '../settings';
import { contentTypeOf, isLocalised } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';
import { parse } from '../strapi/parse';
import { answersOf, SITE_KEY } from '../totals';
import { fillList } from './fill-list';
import { NOTHING_HIDDEN, publishedEntries, type Sanitiser, type Shown } from './published-entries';
import {
  isEvery,
  type PopularOptions,
  type PopularQuestion,
  popularQuestion,
  type TrendingOptions,
  type TrendingQuestion,
  trendingQuestion,
} from './schemas';

/** Popular and trending entries, for the app's own code: published ones, of whatever type is tracked, whoever may read them. */
export interface PopularService {
  /** @throws ValidationError that names what is wrong */
  popular(options?: PopularOptions): Promise<Popular>;
  /** @throws ValidationError that names what is wrong */
  trending(options?: TrendingOptions): Promise<Trending>;
}

/** Also for what answers requests. */
export interface OwnPopularService extends PopularService {
  /** @param uids of tracked types, those that the asker may read */
  popularOf(question: PopularQuestion, uids: readonly string[], sanitiser: Sanitiser): Promise<Popular>;
  trendingOf(question: TrendingQuestion, uids: readonly string[], sanitiser: Sanitiser): Promise<Trending>;
}

const boundsOf = ({ period, from, to }: Totals): Bounds | null => (period === 'lifetime' ? null : { from, to });

const idOf = ({ uid, documentId, locale }: Ranked): string => JSON.stringify([uid, documentId, locale]);

export const popularService = ({ strapi }: { strapi: Core.Strapi }): OwnPopularService => {
  const scopesOf = (uids: readonly string[], locale: string | undefined): Promise<Scope[]> =>
    Promise.all(
      uids.map(async (uid) => {
        const type = contentTypeOf(strapi, uid) as Struct.ContentTypeSchema;
        const isOpen = isEvery(locale) && isLocalised(type);
        return { uid, locale: isOpen ? null : await targetLocale(strapi, type, locale) };
      }),
    );

  /** A piece of a ranking, which any drain may change that counts a view of anything. */
  const remembered = async <Item>(question: unknown[], make: () => Promise<Item[]>): Promise<Item[]> => {
    const name = `ranking ${createHash('sha256').update(JSON.stringify(question)).digest('base64url')}`;
    const [piece = []] = await answersOf(strapi).remember([{ target: SITE_KEY, name }], async () => [await make()]);
    return piece;
  };

  /** The first entries of a ranking that may be shown. */
  const shownOf = async <Item extends Ranked>(
    { limit, filters, fields, populate }: Shown & { limit: number },
    uids: readonly string[],
    sanitiser: Sanitiser,
    pieceOf: (piece: Piece) => Promise<Item[]>,
  ) => {
    const shown = new Map<string, Shown>();
    for (const uid of uids) {
      const type = contentTypeOf(strapi, uid) as Struct.ContentTypeSchema;
      shown.set(uid, await sanitiser.query(type, { filters, fields, populate }));
    }
    const { keep, read } = publishedEntries(strapi, (uid) => shown.get(uid) ?? {}, sanitiser);
    return uids.length === 0 ? [] : read(await fillList(limit, pieceOf, keep, idOf));
  };

  const popularOf: OwnPopularService['popularOf'] = async (question, uids, sanitiser) => {
    const time = timeOf(strapi).fixed();
    const { period, locale } = question;
    const at = Date.now();
    const { now } = periodSpan(period, at, time);
    const scopes = await scopesOf(uids, locale);
    const found = await shownOf(question, uids, sanitiser, (piece) =>
      remembered(['popular', scopes, now, piece], () => mostViewed(strapi, scopes, now, piece, at)),
    );
    return {
      data: found.map(({ item: { uid, views, visitors }, entry }) => ({ uid, views, visitors, entry })),
      meta: { period, timeZone: time.timeZone, span: boundsOf(now) },
    };
  };

  const trendingOf: OwnPopularService['trendingOf'] = async (question, uids, sanitiser) => {
    const time = timeOf(strapi).fixed();
    const { period, locale, floor } = question;
    const at = Date.now();
    const { now, before } = periodSpan(period, at, time);
    if (!before) {
      throw new errors.ValidationError('period: must have a period before it');
    }
    const scopes = await scopesOf(uids, locale);
    const found = await shownOf<Grown>(question, uids, sanitiser, (piece) =>
      remembered(['trending', scopes, now, before, floor, piece], () =>
        mostGrown(strapi, scopes, { now, before }, floor, piece, at),
      ),
    );
    return {
      data: found.map(({ item: { uid, views, visitors, viewsBefore, growth }, entry }) => ({
        ...{ uid, views, visitors, viewsBefore, growth },
        entry,
      })),
      meta: { period, timeZone: time.timeZone, span: boundsOf(now), before: { from: before.from, to: before.to }, floor },
    };
  };

  /** The types that the app's own code names; all that are tracked, when it names none. */
  const typesOf = async (uid: string[] | undefined): Promise<string[]> => {
    const rules = await tracking(strapi).rules();
    const untracked = uid?.find((one) => !rules.isTracked(one));
    if (untracked !== undefined) {
      throw new errors.ValidationError(`uid: there is no tracked content type ${untracked}`);
    }
    return uid ? [...new Set(uid)] : rules.tracked();
  };

  return {
    popularOf,
    trendingOf,
    async popular(options = {}) {
      const question = parse(popularQuestion, options);
      return popularOf(question, await typesOf(question.uid), NOTHING_HIDDEN);
    },
    async trending(options = {}) {
      const question = parse(trendingQuestion, options);
      return trendingOf(question, await typesOf(question.uid), NOTHING_HIDDEN);
    },
  };
};

/** The service as the other rooms call it. */
export const popularOf = (strapi: Core.Strapi): OwnPopularService => strapi.plugin('insight').service('popular');
