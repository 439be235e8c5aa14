import { compareTexts, exactly, type Fragment, sql } from '../../../records';
import type { Dialect } from '../../../strapi/bulk';

/** The path of a page that is told by its host and path. */
export const pathOf = (dialect: Dialect, page: Fragment): Fragment => {
  switch (dialect) {
    case 'postgres':
      return sql`substr(${page}, strpos(${page}, '/'))`;
    case 'mysql':
      return sql`substr(${page}, locate('/', ${page}))`;
    default:
      return sql`substr(${page}, instr(${page}, '/'))`;
  }
};

/** A condition: that a text is a pattern's, byte by byte; `*` stands for anything. */
export const pathPattern = (dialect: Dialect, text: Fragment, pattern: string): Fragment => {
  if (!pattern.includes('*')) {
    return compareTexts(dialect, text, '$eq', pattern);
  }
  // SQLite's `like` does not tell upper from lower case, its `glob` does.
  return dialect === 'sqlite'
    ? sql`${text} glob ${pattern.replace(/[?[]/g, '[$&]')}`
    : sql`${exactly(dialect, text)} like ${pattern.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%')}`;
};
