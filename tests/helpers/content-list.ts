import { type Nested, queryString } from '../../admin/src/format/queryString';
import type { Administrator } from './administrators';

/** What the Content Manager's list answers with, as far as it is looked at. */
interface ListAnswer {
  results: { documentId: string; status: string; title?: string; name?: string }[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

export interface ListQuestion {
  [name: string]: Nested;
}

/** Asks for a list as the Content Manager does. */
export const askForList = (administrator: Administrator, uid: string, question: ListQuestion) =>
  administrator.get(`/content-manager/collection-types/${uid}?${queryString(question)}`);

/** A list as the Content Manager shows it. */
export const list = async (administrator: Administrator, uid: string, question: ListQuestion): Promise<ListAnswer> =>
  (await askForList(administrator, uid, question).expect(200)).body;
