import { dialectOf } from '../../server/src/strapi/bulk';
import type { Database } from '../../server/src/strapi/database';

/** How the database would answer a statement, a line a step. */
export const explained = async (database: Database, statement: { toQuery(): string }): Promise<string> => {
  const escaped = statement.toQuery().replaceAll('?', '\\?');
  switch (dialectOf(database)) {
    case 'sqlite': {
      const rows: { detail: string }[] = await database.raw(`explain query plan ${escaped}`);
      return rows.map(({ detail }) => detail).join('\n');
    }
    case 'postgres': {
      const { rows }: { rows: Record<string, string>[] } = await database.raw(`explain (costs off) ${escaped}`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    }
    default: {
      const [rows]: { table: string; type: string; key: string }[][] = await database.raw(`explain ${escaped}`);
      return (rows ?? [])
        .map(({ table, type, key }) => `${type === 'ALL' ? 'SCAN' : 'SEARCH'} ${table} USING INDEX ${key}`)
        .join('\n');
    }
  }
};
