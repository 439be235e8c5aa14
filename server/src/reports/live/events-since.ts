import type { Database } from '../../strapi/database';
import { EVENTS } from './live-visitors';

/** What visitors have done of late, each event a row: visitor, session_row, at_ms, and whether it is a view that counts. By the indexes on time. */
export const eventsSince = (database: Database, since: number) => {
  const [views, ...others] = EVENTS.map((table, index) =>
    database(table)
      .where('at_ms', '>=', since)
      .select(
        'visitor',
        'session_row',
        'at_ms',
        // Page views are the first of the tables.
        index === 0 ? database.raw('case when is_counted then 1 else 0 end as views') : database.raw('0 as views'),
      ),
  );
  return (views as NonNullable<typeof views>).unionAll(others).as('event');
};
