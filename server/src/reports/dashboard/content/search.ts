import { ADDRESSES_TABLE } from '../../../records';
import { isAmong } from '../../../strapi/bulk';
import { contentTypeOf, titleAttributeOf } from '../../../strapi/content-types';
import { askInPieces, type Database } from '../../../strapi/database';
import { TARGETS_TABLE } from '../../../totals';
import type { ContentContext } from './context';

const ESCAPED = /[!%_]/g;

/** As the three databases understand it alike. */
const contains = (database: Database, column: string, text: string) =>
  database.raw(`lower(??) like ? escape '!'`, [column, `%${text.toLowerCase().replace(ESCAPED, '!$&')}%`]);

/** The types among the targets whose titles the asker may know, with the attribute that has them. */
const readableTypes = async ({ strapi, scopes, mayRead }: ContentContext): Promise<Map<string, string>> => {
  const readable = new Map<string, string>();
  for (const uid of new Set(scopes.filter(({ kind }) => kind === 'entry').map((scope) => scope.uid))) {
    const type = contentTypeOf(strapi, uid);
    const attribute = type && (await titleAttributeOf(strapi, type));
    if (type && attribute && mayRead(uid, Object.hasOwn(type.attributes, attribute) ? attribute : undefined)) {
      readable.set(uid, attribute);
    }
  }
  return readable;
};

type Rows = { id: number }[];

const ids = (rows: Rows): number[] => rows.map(({ id }) => Number(id));

/** Entries that are called so today, or were when they were last looked at: those that have been deleted are found too. */
const byTitle = async (context: ContentContext, readable: Map<string, string>): Promise<number[]> => {
  const { strapi, database, question } = context;
  const entries = () => database(TARGETS_TABLE).where({ kind: 'entry' }).select('id');
  const found: Rows = [];
  for (const [uid, attribute] of readable) {
    found.push(
      ...(await entries()
        .where({ uid })
        .whereRaw(contains(database, 'title', question._q))),
    );
    const rows: { documentId: string }[] = await strapi.db.query(uid).findMany({
      select: ['documentId'],
      where: { [attribute]: { $containsi: question._q } },
    });
    const documentIds = [...new Set(rows.map(({ documentId }) => documentId))];
    found.push(
      ...(await askInPieces(
        documentIds,
        (piece): PromiseLike<Rows> =>
          entries()
            .where({ uid })
            .whereRaw(isAmong(database, 'entry_id', piece)),
      )),
    );
  }
  return ids(found);
};

const byAddress = async ({ database, question }: ContentContext, readable: Map<string, string>): Promise<number[]> => {
  const pages: Rows = await database(TARGETS_TABLE)
    .where({ kind: 'page' })
    .whereRaw(contains(database, 'address', question._q))
    .select('id');
  const entries: Rows = await database({ place: ADDRESSES_TABLE })
    .join({ target: TARGETS_TABLE }, 'target.id', 'place.target_id')
    .where('target.kind', 'entry')
    .whereIn('target.uid', [...readable.keys()])
    .whereRaw(contains(database, 'place.start', question._q))
    .select('target.id');
  return [...ids(pages), ...ids(entries)];
};

/** Those of some targets whose title, or address, has what is searched for. Without a search, all. O(entries) */
export const searched = async (
  context: ContentContext,
  targets: readonly number[],
  by: 'title' | 'address',
): Promise<readonly number[]> => {
  if (context.question._q === '') {
    return targets;
  }
  const readable = await readableTypes(context);
  const found = new Set([...(await byTitle(context, readable)), ...(by === 'address' ? await byAddress(context, readable) : [])]);
  return targets.filter((target) => found.has(target));
};
