import type { SiteTime } from '../../../settings';
import { type Dialect, dialectOf } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';
import { type DaySpan, evenDays } from '../run/day-span';

type Raw = ReturnType<Database['raw']>;

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
export const dayNumber = (database: Database, column: string, type: string, spans: readonly DaySpan[], time: SiteTime): Raw => {
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
