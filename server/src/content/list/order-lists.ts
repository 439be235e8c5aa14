import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RANGE_PARAMETER } from '../../../../contracts/list-columns';
import { reportsOf } from '../../reports';
import type { RouteMiddleware } from '../../room';
import { contentTypeOf, isLocalised } from '../../strapi/content-types';
import type { Database } from '../../strapi/database';
import { outageLog } from '../../strapi/outage-log';
import { hasColumns } from './content-manager';
import { type ListOrder, listOrder, namesColumn } from './list-order';

/** A query for entries, as Strapi's documents ask it of the database. */
interface EntryQuery {
  where?: object;
  /** What is searched for. */
  _q?: string;
  /** Conditions that hold for the relations, too. */
  filters?: object;
  limit?: number;
  offset?: number;
}

/** The lists that are asked for now, by their requests. */
const wanted = new WeakMap<Context, { uid: string; order: ListOrder }>();

/**
 * Takes our part out of what a list is asked for, because Strapi refuses to sort by what is no attribute. Who has no such columns gets
 * the list as if it had not been asked for: the Content Manager remembers how a list was sorted, and would show nothing but an error.
 */
export const listOrderMiddleware: RouteMiddleware<object> =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const { query } = ctx.request;
    const { sort, [RANGE_PARAMETER]: range } = query;
    delete query[RANGE_PARAMETER];
    if (namesColumn(sort)) {
      delete query.sort;
      const uid: string = ctx.params.model;
      if (await hasColumns(strapi, ctx.state.userAbility, uid)) {
        wanted.set(ctx, { uid, order: listOrder(sort, range) });
      }
    }
    await next();
  };

/** The rows of the page that a query is about, as Strapi has filtered it for this administrator. */
const idsOfPage = async (strapi: Core.Strapi, uid: string, query: EntryQuery, { range, ...order }: ListOrder) => {
  const type = contentTypeOf(strapi, uid);
  const locales = type !== undefined && isLocalised(type);
  const { _q, where, filters, limit = 0, offset = 0 } = query;
  const select = ['id', 'documentId', ...(locales ? ['locale'] : [])];
  const rows = strapi.db.queryBuilder(uid).init({ _q, where, filters, select }).getKnexQuery();
  const page = { uid, isLocalised: locales, ...order, limit, offset };
  // In a transaction of its own within Strapi's: should it fail, the list is read all the same.
  return strapi.db.transaction(({ trx }) =>
    trx.transaction((inner: Database) => reportsOf(strapi).pageByNumbers(inner, rows, page, range)),
  );
};

/**
 * Orders the lists that ask for it: Strapi's own query for a page becomes one for the rows that our query has found, and everything
 * before and after it stays Strapi's.
 * @returns to stop it
 */
export const startOrderingLists = (strapi: Core.Strapi): (() => void) => {
  const outage = outageLog(strapi, 'Insight cannot sort lists by their numbers', 'Insight sorts lists by their numbers again');
  return strapi.db.lifecycles.subscribe({
    async beforeFindMany({ model, params, state }) {
      const ctx = strapi.requestContext.get();
      const list = ctx && wanted.get(ctx);
      // What else is read of the type for the same answer is not cut into pages, or has an order.
      if (!list || list.uid !== model.uid || params.limit === undefined || params.orderBy !== undefined) {
        return;
      }
      try {
        const ids = await idsOfPage(strapi, model.uid, params, list.order);
        outage.isOver();
        state.ids = ids;
        Object.assign(params, { where: { id: { $in: ids } }, _q: undefined, limit: undefined, offset: undefined });
      } catch (error) {
        outage.began(error);
      }
    },
    afterFindMany({ result, state }) {
      if (Array.isArray(state.ids)) {
        const places = new Map(state.ids.map((id, index) => [id, index]));
        result.sort((a: { id: number }, b: { id: number }) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
      }
    },
  });
};
