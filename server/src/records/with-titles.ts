import type { Core } from '@strapi/strapi';
import type { EntryReference } from '../../../contracts/events';
import { entryTitles } from '../strapi/entry-titles';

/** Whether an administrator may see entries of a type, or one attribute of them. */
export type MayRead = (uid: string, attribute?: string) => boolean;

interface MayHaveTarget {
  target?: (EntryReference & { title?: string | null }) | null;
}

/** Records with the titles of the entries they are about, where the asker may know them. */
export const withTitles = async <Rec extends object>(
  strapi: Core.Strapi,
  records: readonly Rec[],
  mayRead: MayRead,
): Promise<Rec[]> => {
  const entries = records.flatMap(({ target }: MayHaveTarget) => (target ? [{ ...target, locale: target.locale ?? '' }] : []));
  if (entries.length === 0) {
    return [...records];
  }
  const titleOf = await entryTitles(strapi, entries, mayRead);
  return records.map((record) => {
    const { target }: MayHaveTarget = record;
    return target
      ? { ...record, target: { ...target, title: titleOf({ ...target, locale: target.locale ?? '' }, null).title } }
      : record;
  });
};
