import type { RecordType } from '../../../../contracts/records';
import type { Database } from '../../strapi/database';
import { columnOf, TABLES } from './columns';

/** The row of a record; undefined when there is none. */
export const findByDocumentId = async (database: Database, type: RecordType, documentId: string): Promise<number | undefined> => {
  // PostgreSQL has no text with NUL in it.
  if (documentId.includes('\0')) {
    return undefined;
  }
  // MySQL's collation takes more for the same than is.
  const column = columnOf(type, 'documentId') ?? '';
  const rows: { id: number; documentId: string }[] = await database(TABLES[type])
    .where(column, documentId)
    .limit(10)
    .select({ id: 'id', documentId: column });
  return rows.find((row) => row.documentId === documentId)?.id;
};
