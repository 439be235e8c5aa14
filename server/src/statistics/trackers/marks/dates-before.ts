import type { Core } from '@strapi/strapi';
import type { Watched } from './watched';

export type Entry = Record<string, unknown>;

/** What Strapi tells of a change of entries. */
export interface Change {
  action: string;
  model: { uid: string };
  params: { data?: unknown; where?: unknown; filters?: unknown; _q?: unknown };
  result?: unknown;
  state: { before?: Before };
}

/** What is known of entries before they change: their dates, or of many the first and the last. */
export interface Before {
  entries: Entry[];
  isSpan: boolean;
}

/** More entries than this are asked for their first and last date alone. */
const MOST_ENTRIES = 500;

/** The dates of the entries that a change is about, as they are before it. */
export const datesBefore = async (strapi: Core.Strapi, { model, params }: Change, { own }: Watched): Promise<Before> => {
  const fields = [...new Set(own.map(({ dateField }) => dateField))];
  const { where, filters, _q } = params;
  const query = () => strapi.db.queryBuilder(model.uid).init({ where, filters, _q, select: fields } as never);
  const found = (await query()
    .limit(MOST_ENTRIES + 1)
    .execute()) as Entry[];
  if (found.length <= MOST_ENTRIES) {
    return { entries: found, isSpan: false };
  }
  const entries: Entry[] = [];
  for (const field of fields) {
    for (const order of ['asc', 'desc']) {
      const ordered = query()
        .where({ [field]: { $notNull: true } })
        .orderBy({ [field]: order } as never);
      entries.push(...((await ordered.limit(1).execute()) as Entry[]).map((entry) => ({ [field]: entry[field] })));
    }
  }
  return { entries, isSpan: true };
};
