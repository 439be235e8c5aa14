import type { Context } from 'koa';

/** An entry as the content API answers with it. */
export interface AnsweredEntry {
  documentId: string;
  locale?: string | null;
  [attribute: string]: unknown;
}

/** Which entries of a type the content API answered with. */
export interface Answered {
  uid: string;
  /** Whether one was asked for, and not a list. */
  isOne: boolean;
  entries: AnsweredEntry[];
}

/** The handlers of Strapi's own routes of a type: `api::article.article.find`. */
const HANDLER = /^(api::[\w-]+\.[\w-]+)\.(find|findOne)$/;

export const handlerOfEntries = (handler: unknown): string | null =>
  typeof handler === 'string' ? (HANDLER.exec(handler)?.[1] ?? null) : null;

const isEntry = (value: unknown): value is AnsweredEntry =>
  typeof value === 'object' && value !== null && 'documentId' in value && typeof value.documentId === 'string';

/** What a request was answered with, if that was an entry or a list of them; null otherwise. */
export const answeredBy = (ctx: Context): Answered | null => {
  const { route } = ctx.state;
  const uid = route?.info?.type === 'content-api' ? handlerOfEntries(route.handler) : null;
  if (uid === null || ctx.method !== 'GET' || ctx.status !== 200 || typeof ctx.body !== 'object' || ctx.body === null) {
    return null;
  }
  const { data } = ctx.body as { data?: unknown };
  // Of a single type, `find` answers with its one entry.
  const isOne = !Array.isArray(data);
  const entries = (Array.isArray(data) ? data : [data]).filter(isEntry);
  return entries.length > 0 ? { uid, isOne, entries } : null;
};
