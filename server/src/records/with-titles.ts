import type { Core } from '@strapi/strapi';
import type { EntryReference } from '../../../contracts/events';
import { entryTitles } from '../strapi/entry-titles';
import type { MayRead } from '../strapi/may-read';

export type { MayRead };

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
