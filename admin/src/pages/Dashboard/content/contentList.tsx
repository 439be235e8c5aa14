import type { ContentRow, DashboardContent } from '../../../../../contracts/dashboard';
import type { SheetColumn } from '../../../format/sheet';
import type { Text } from '../../../translations/useText';
import { figuresList, listWords, type Part } from '../lists/figuresList';
import type { List } from '../lists/list';
import type { ContentLook, DetailColumn } from './contentLooks';
import { EntryName } from './EntryName';

/** Of a page the sessions that ended there stand where otherwise those stand that began. */
const withExits = (row: ContentRow): ContentRow =>
  row.exits === undefined ? row : { ...row, now: { ...row.now, sessions: row.exits }, before: null };

/** Nothing to tell in a column that says the same of every row. */
const isTold = ({ of }: DetailColumn, rows: ContentRow[]): boolean => rows.some((row) => (of(row) ?? '') !== '');

/** A list of content as it is shown. */
export const contentList = (
  answer: DashboardContent,
  look: ContentLook,
  localeName: (locale: string) => string,
  text: Text,
): List => {
  const { list, all, span, compared } = answer;
  const { head, details = [], main, more = [], isWhole = true, isOfEntries = false } = look;
  const rows = answer.rows.map(withExits);
  const told = details.filter((column) => isTold(column, rows));
  const nameOf = ({ entry, name }: ContentRow): string => {
    if (entry && entry.title === null) {
      return text('top.unreadable');
    }
    if (name === '') {
      return text('share.unknown');
    }
    return list === 'locales' ? localeName(name) : name;
  };
  const parts: Part[] = rows.map((row) => ({
    key: row.key,
    name: nameOf(row),
    filter: row.filter,
    ...(row.entry && isOfEntries && { title: <EntryName row={row} entry={row.entry} range={span.range} /> }),
    details: told.map(({ of }) => of(row)),
    now: row.now,
    before: row.before,
  }));
  const first: SheetColumn = { key: list, kind: 'text', title: text(head) };
  const columns = told.map(({ key, kind, head: name }): SheetColumn => ({ key, kind, title: text(name) }));
  if (main === undefined) {
    const rowsOf = parts.map(({ key, name, title, details: said = [] }) => ({ key, title, values: [name, ...said] }));
    return { columns: [first, ...columns], rows: rowsOf };
  }
  const isCompared = compared !== null && list !== 'exit-pages';
  const shape = { first, details: columns, main, more, isWhole };
  return figuresList(parts, { now: all.now, before: isCompared ? all.before : null }, shape, listWords(text));
};
