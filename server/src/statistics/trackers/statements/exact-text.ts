import { dialectOf } from '../../../strapi/bulk';
import type { Database } from '../../../strapi/database';

const TEXTS = ['string', 'email', 'uid', 'enumeration'];

/** A column that is grouped by, or told apart: MySQL would take texts for one that differ in upper and lower case alone. */
export const exactText = (database: Database, column: string, type: string): string | ReturnType<Database['raw']> =>
  dialectOf(database) === 'mysql' && TEXTS.includes(type) ? database.raw('cast(?? as binary)', [column]) : column;
