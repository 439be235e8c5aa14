import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PopularEntry as Listed } from '../../../contracts/stats';
import type { PopularEntry, WidgetAnswer } from '../../../contracts/widgets';
import { errorBody } from '../collect';
import { contentApiSanitiser, popularOf } from '../content';
import { authOf } from '../strapi/auth-of';
import { contentTypeOf, isLocalised, titleAttributeOf } from '../strapi/content-types';
import { may } from '../strapi/may';
import type { Question } from './question';

/** Whom Strapi takes a reader for who says nothing of themselves. */
const publicAuth = (strapi: Core.Strapi): Promise<unknown> => {
  const request = new IncomingMessage(new Socket());
  return authOf(strapi, strapi.server.app.createContext(request, new ServerResponse(request)));
};

type Value = PopularEntry['fields'][string];

const isValue = (value: unknown): value is Value => value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** The attribute that entries are called by, where everyone may know it. */
const publicTitle = async (strapi: Core.Strapi, uid: string): Promise<string | null> => {
  const type = contentTypeOf(strapi, uid);
  const name = type && (await titleAttributeOf(strapi, type));
  const attribute = name ? type.attributes[name] : undefined;
  return name && attribute && !('private' in attribute && attribute.private) ? name : null;
};

const linked = ({ views, entry }: Listed, title: string | null, fields: readonly string[]): PopularEntry => ({
  title: String((title && entry[title]) || entry.documentId),
  documentId: entry.documentId,
  locale: entry.locale ?? '',
  views,
  fields: Object.fromEntries(
    fields.map((name) => [name, entry[name]] as const).filter((field): field is [string, Value] => isValue(field[1])),
  ),
});

/** The most viewed entries of a type among those that everyone may read, as the content API gives them to everyone. */
export const popularAnswer = async (
  strapi: Core.Strapi,
  { uid, period, limit, locale, fields }: Extract<Question, { kind: 'popular' }>,
): Promise<WidgetAnswer> => {
  const auth = await publicAuth(strapi);
  if (!(await may(strapi, auth, `${uid}.find`))) {
    return errorBody({
      status: 403,
      message: `The public may not read the entries of ${uid}: its role needs the permission find.`,
    });
  }
  const title = await publicTitle(strapi, uid);
  const type = contentTypeOf(strapi, uid);
  const wanted = ['documentId', ...(type && isLocalised(type) ? ['locale'] : []), ...(title ? [title] : []), ...fields];
  const question = { uid: [uid], period, limit, locale, fields: [...new Set(wanted)] };
  try {
    const { data } = await popularOf(strapi).popularOf(question, [uid], contentApiSanitiser(strapi, auth));
    return { data: data.map((listed) => linked(listed, title, fields)) };
  } catch (error) {
    if (error instanceof errors.ValidationError) {
      return errorBody({ status: 400, message: error.message });
    }
    throw error;
  }
};
