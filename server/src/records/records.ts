import type { Core } from '@strapi/strapi';
import type { AnyRecord, RecordPage, RecordType } from '../../../contracts/records';
import { optionsOf } from '../settings';
import { isObject } from '../strapi/is-object';
import { eachRecord } from './each-record';
import { type Found, findRecords, recordsByIds, whereIn } from './find-records';
import type { Page } from './query/read-pagination';
import { readListQuery, readOneQuery } from './query/read-query';
import { adminRules, apiRules } from './query/rules';
import { countRows } from './statements/count-rows';
import { findByDocumentId } from './statements/find-by-document-id';
import { type Story, storyOf } from './story';
import { type MayRead, withTitles } from './with-titles';

/** The query of an administrator's list as that of the API: there its page is named on its own. */
const asListQuery = (raw: unknown): unknown => {
  if (!isObject(raw)) {
    return raw;
  }
  const { page, pageSize, ...query } = raw;
  return { ...query, pagination: { ...(page !== undefined && { page }), ...(pageSize !== undefined && { pageSize }) } };
};

/** Reads what the drain has recorded. Queries are in Strapi's language, as Strapi parses them. */
export const recordsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = () => strapi.db.connection;
  const adminQuery = (type: RecordType, raw: unknown) =>
    readListQuery(type, asListQuery(raw), adminRules(type, optionsOf(strapi)));

  return {
    /**
     * A page of records for the API.
     * @throws ValidationError that names what is wrong with the query
     */
    async find<Type extends RecordType>(
      type: Type,
      raw: unknown,
      mayReadSessions: boolean,
    ): Promise<Found<Type> & { page: Page }> {
      const query = readListQuery(type, raw, apiRules(type, optionsOf(strapi), mayReadSessions));
      return { ...(await findRecords(database(), type, query)), page: query.page };
    },

    /** One record for the API; undefined when there is none. @throws ValidationError as a list does */
    async findOne<Type extends RecordType>(
      type: Type,
      documentId: string,
      raw: unknown,
      mayReadSessions: boolean,
    ): Promise<AnyRecord[Type] | undefined> {
      const query = readOneQuery(type, raw, { mayReadSessions });
      const id = await findByDocumentId(database(), type, documentId);
      return id === undefined ? undefined : (await recordsByIds(database(), type, [id], query))[0];
    },

    /**
     * A page of records for an administrator.
     * @param mayRead whether they may see entries of a type, or that attribute of them
     * @throws ValidationError that names what is wrong with the query
     */
    async page<Type extends RecordType>(type: Type, raw: unknown, mayRead: MayRead): Promise<Omit<RecordPage<Type>, 'mayEdit'>> {
      const query = adminQuery(type, raw);
      const { records, total, isCut } = await findRecords(database(), type, query);
      const { start, limit } = query.page;
      const all = total ?? start + records.length;
      return {
        results: await withTitles(strapi, records, mayRead),
        pagination: {
          page: start / limit + 1,
          pageSize: limit,
          pageCount: Math.ceil(all / limit),
          total: all,
          ...(isCut && { isCut }),
        },
      };
    },

    /** What happened in a session; undefined when there is no such session. @param mayRead as for a page */
    story: (documentId: string, mayRead: MayRead): Promise<Story | undefined> => storyOf(strapi, documentId, mayRead),

    /**
     * All records that fit an administrator's query, the newest first, whatever their number: its page and order are not looked at.
     * @throws ValidationError at once, before the first of them is asked for
     */
    each<Type extends RecordType>(type: Type, raw: unknown): AsyncGenerator<AnyRecord[Type], void, undefined> {
      return eachRecord(database(), type, adminQuery(type, raw));
    },

    /** How many records fit an administrator's query. It reads all of them that no index finds. */
    async count(type: RecordType, raw: unknown): Promise<number> {
      return countRows(database(), type, await whereIn(database(), type, adminQuery(type, raw)));
    },
  };
};

/** The service as controllers and other rooms call it. */
export const recordsOf = (strapi: Core.Strapi): ReturnType<typeof recordsService> => strapi.plugin('insight').service('records');
