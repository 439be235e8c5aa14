import type { Core } from '@strapi/strapi';
import type { SiteTime } from '../../../settings';
import { addDays } from '../../../settings';
import type { Database } from '../../../strapi/database';
import type { Counted } from '../definition/definition';
import { sourceType } from '../definition/fields';
import { whereOf } from '../definition/filters';
import type { DaySpan } from '../run/day-span';
import { type Column, columnOf, joinTarget } from './column-of';
import { dayNumber } from './day-number';
import { exactText } from './exact-text';

type Query = ReturnType<Database>;

/** What is asked of a tracker's entries. */
export interface EntriesQuestion {
  counted: Counted;
  /** In order, at least one. */
  spans: readonly DaySpan[];
  time: SiteTime;
}

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
  const named = (one: Column, name: string) => exactText(database, joinTarget(query, one, name), one.type);
  const value = field ? named(field, 'valued') : null;
  const object = group ? named(group, 'grouped') : null;
  query.select({
    id: 'entry.id',
    day: dayNumber(database, `entry.${date.column}`, date.type, question.spans, question.time),
    ...(value && { value }),
    ...(object && { object }),
  });
  return field?.link || group?.link ? query.distinct() : query;
};
