import type { WeekPageViews } from '../../../../contracts/week';
import { column, compareTexts, exactly, PAGE_VIEWS_TABLE, sql, urlOf } from '../../records';
import { dialectOf } from '../../strapi/bulk';
import type { Database } from '../../strapi/database';
import { type CountQuestion, countByDay } from './count-by-day';
import { siteDays } from './site-days';
import { isPartial, known, type WeekSpan } from './week-span';

/** Which addresses are wanted. */
export interface PagesQuestion {
  /** What they contain, in large or small letters; `''` for all. */
  search: string;
  page: number;
  pageSize: number;
}

/** As the statement needs it. */
export const pageViewsOf = (database: Database, { search, page, pageSize }: PagesQuestion): CountQuestion => {
  const dialect = dialectOf(database);
  const url = urlOf(dialect, 'record');
  const isCounted = column('record.is_counted');
  return {
    table: PAGE_VIEWS_TABLE,
    at: 'at_ms',
    key: exactly(dialect, url),
    name: url,
    where: search === '' ? isCounted : sql`(${isCounted} and ${compareTexts(dialect, url, '$containsi', search)})`,
    start: (page - 1) * pageSize,
    limit: pageSize,
  };
};

/** What was viewed in a week, by day and by address. */
export const weekPageViews = async (database: Database, span: WeekSpan, question: PagesQuestion): Promise<WeekPageViews> => {
  const { week } = span;
  const { search, page, pageSize } = question;
  // The totals first: what is applied in the meantime makes the records more, and not fewer.
  const totals = (await siteDays(database, week.days)).map(({ views }) => views);
  const { groups, total, all } = await countByDay(database, span, pageViewsOf(database, question));
  return {
    week,
    all: { count: totals.reduce((sum, views) => sum + views, 0), days: totals },
    found: search === '' ? null : { count: all.count, days: known(week, all.days) },
    pages: groups.map(({ name, count, days }) => ({ url: name, count, days: known(week, days) })),
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    isPartial: search === '' && isPartial(week, totals, all.count),
  };
};
