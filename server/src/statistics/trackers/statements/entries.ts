import type { Core } from '@strapi/strapi';
import type { SiteTime } from '../../../settings';
import { addDays } from '../../../settings';
import { type Dialect, dialectOf } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import type { Counted } from '../definition/definition';
import { sourceType } from '../definition/fields';
import { whereOf } from '../definition/filters';
import { type DaySpan, evenDays } from '../run/day-span';

type Query = ReturnType<Database>;
type Raw = ReturnType<Database['raw']>;

/** What is asked of a tracker's entries. */
export interface EntriesQuestion {
  counted: Counted;
  /** In order, at least one. */
  spans: readonly DaySpan[];
  time: SiteTime;
}

interface Link {
  table: string;
  source: string;
  target: string;
}

interface Column {
  column: string;
  type: string;
  link?: { join: Link | null; targetTable: string };
}

type Meta = {
  columnName?: string;
  type: string;
  target?: string;
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  joinColumn?: { name: string };
};

/** Where the database keeps an attribute. */
const columnOf = (strapi: Core.Strapi, uid: string, name: string): Column => {
  const attribute = strapi.db.metadata.get(uid).attributes[name] as Meta | undefined;
  if (!attribute) {
    throw new Error(`${uid} has no attribute ${name} any more`);
  }
  if (attribute.type !== 'relation') {
    return { column: attribute.columnName ?? name, type: attribute.type };
  }
  const targetTable = strapi.db.metadata.get(attribute.target ?? '').tableName;
  const { joinTable, joinColumn } = attribute;
  const join = joinTable
    ? { table: joinTable.name, source: joinTable.joinColumn.name, target: joinTable.inverseJoinColumn.name }
    : null;
  return { column: joinColumn?.name ?? '', type: 'relation', link: { join, targetTable } };
};

const DAY_OF: Record<Dialect, string> = {
  sqlite: 'cast((?? - ?) / 86400000 as integer)',
  postgres: 'floor(extract(epoch from (?? - ?::timestamp)) / 86400)::integer',
  mysql: 'floor(timestampdiff(microsecond, ?, ??) / 86400000000)',
};
const DATE_OF: Record<Dialect, string> = {
  sqlite: 'cast(julianday(??) - julianday(?) as integer)',
  postgres: '(??::date - ?::date)',
  mysql: 'datediff(??, ?)',
};

/** How many days after the first of the spans an entry's date is. */
const dayNumber = (database: Database, column: string, type: string, { spans, time }: EntriesQuestion): Raw => {
  const dialect = dialectOf(database);
  const from = spans[0]?.from ?? '';
  if (type === 'date') {
    return database.raw(DATE_OF[dialect], [column, from]);
  }
  const pieces = evenDays(time, { from, to: spans.at(-1)?.to ?? from }, dialect !== 'sqlite');
  const numberIn = ({ startsAt, index, isEven }: (typeof pieces)[number]): Raw =>
    isEven
      ? database.raw(`${index} + ${DAY_OF[dialect]}`, dialect === 'mysql' ? [startsAt, column] : [column, startsAt])
      : database.raw(String(index));
  const [first, ...rest] = pieces.toReversed();
  if (!first || rest.length === 0) {
    return numberIn(first ?? { startsAt: new Date(0), index: 0, isEven: false });
  }
  const cases = pieces.slice(0, -1).map((piece, index) => {
    const until = pieces[index + 1]?.startsAt as Date;
    return database.raw('when ?? < ? then ?', [column, until, numberIn(piece)]);
  });
  return database.raw(`case ${cases.map(() => '?').join(' ')} else ? end`, [...cases, numberIn(first)]);
};

const inSpans = ({ counted: { dateField }, spans, time }: EntriesQuestion, type: string): object => ({
  $or: spans.map(({ from, to }) =>
    type === 'date'
      ? { $and: [{ [dateField]: { $gte: from } }, { [dateField]: { $lte: to } }] }
      : {
          $and: [
            { [dateField]: { $gte: new Date(time.startOf(from)) } },
            { [dateField]: { $lt: new Date(time.startOf(addDays(to, 1))) } },
          ],
        },
  ),
});

/** Which version of an entry counts, where there are two. */
const versionOf = (strapi: Core.Strapi, { uid, status }: Counted): object => {
  const hasVersions = sourceType(strapi, uid)?.options?.draftAndPublish === true;
  return hasVersions ? { publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } } : {};
};

/** The entries that count, whatever their date, as Strapi's own queries find them. */
export const countingWhere = (strapi: Core.Strapi, counted: Counted): object => ({
  $and: [versionOf(strapi, counted), whereOf(strapi, counted.uid, counted.filters)],
});

/** Joins the documents that a relation leads to. */
const joinTarget = (query: Query, { column, link }: Column, name: string): string => {
  if (!link) {
    return `entry.${column}`;
  }
  if (link.join) {
    const { table, source, target } = link.join;
    query.leftJoin({ [`${name}_link`]: table }, `${name}_link.${source}`, 'entry.id');
    query.leftJoin({ [name]: link.targetTable }, `${name}.id`, `${name}_link.${target}`);
  } else {
    query.leftJoin({ [name]: link.targetTable }, `${name}.id`, `entry.${column}`);
  }
  return `${name}.document_id`;
};

/**
 * The entries that count in some days: their `day` (how many days after the first), the `value` of the field, and, where the tracker groups,
 * the `object`. One that a relation leads to twice, as to a draft and the published version of it, is there once.
 */
export const entriesQuery = (strapi: Core.Strapi, database: Database, question: EntriesQuestion, isGrouped: boolean): Query => {
  const { counted } = question;
  const column = (name: string) => columnOf(strapi, counted.uid, name);
  const date = column(counted.dateField);
  const field = counted.field === null ? null : column(counted.field);
  const group = isGrouped && counted.groupBy !== null ? column(counted.groupBy) : null;
  const plain = [
    counted.dateField,
    ...(field && !field.link ? [counted.field] : []),
    ...(group && !group.link ? [counted.groupBy] : []),
  ];
  const owned = [field, group].flatMap((one) => (one?.link && !one.link.join ? [one.column] : []));
  const found = strapi.db
    .queryBuilder(counted.uid)
    .init({
      where: { $and: [countingWhere(strapi, counted), inSpans(question, date.type)] },
      select: ['id', ...(plain as string[]), ...owned],
    })
    .getKnexQuery();
  const query = database.from(found.as('entry')) as unknown as Query;
  const value = field ? joinTarget(query, field, 'valued') : null;
  const object = group ? joinTarget(query, group, 'grouped') : null;
  query.select({
    id: 'entry.id',
    day: dayNumber(database, `entry.${date.column}`, date.type, question),
    ...(value && { value }),
    ...(object && { object }),
  });
  return field?.link || group?.link ? query.distinct() : query;
};
