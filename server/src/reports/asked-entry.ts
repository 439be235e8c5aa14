import type { Core, Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ALL_LOCALES } from '../../../contracts/reports';
import { contentTypeOf, isLocalised } from '../strapi/content-types';
import { targetLocale } from '../strapi/locales';
import type { MayRead } from '../strapi/may-read';
import { type EntryTarget, entryTargets } from './targets';

/** An entry as somebody asks for it. */
export interface EntryQuestion {
  uid: string;
  documentId: string;
  /** The default locale where it is not given. */
  locale?: string | undefined;
}

/** The entry that is meant, and what has been recorded of it. */
export interface AskedEntry {
  type: Struct.ContentTypeSchema;
  uid: string;
  documentId: string;
  /** `''` where the type is not localised, `*` for all. */
  locale: string;
  /** Of the locale asked for. */
  targets: EntryTarget[];
  /** In whatever locale. */
  known: EntryTarget[];
}

/**
 * Finds out which entry is asked for.
 * @returns null when the asker may not see entries of the type
 * @throws NotFoundError when there is no such type, or the id is none that an entry could have
 */
export const askedEntry = async (
  strapi: Core.Strapi,
  { uid, documentId, locale: wanted }: EntryQuestion,
  mayRead: MayRead,
): Promise<AskedEntry | null> => {
  const type = contentTypeOf(strapi, uid);
  if (!type) {
    throw new errors.NotFoundError(`There is no content type ${uid}.`);
  }
  if (!mayRead(uid)) {
    return null;
  }
  // PostgreSQL refuses texts with such a letter, and no entry has it.
  if (documentId.includes('\0')) {
    throw new errors.NotFoundError('There is no such entry.');
  }
  const locale = await targetLocale(strapi, type, wanted);
  const known = await entryTargets(strapi.db.connection, uid, documentId);
  const isAll = isLocalised(type) && locale === ALL_LOCALES;
  return { type, uid, documentId, locale, known, targets: isAll ? known : known.filter((target) => target.locale === locale) };
};
