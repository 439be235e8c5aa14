import type { ContentRow } from '../../../../../contracts/dashboard';
import { bothFigures, type ContentContext, type ListPage, pageOf } from './context';

/** What several targets have in common. */
export interface Group extends Pick<ContentRow, 'key' | 'name' | 'filter' | 'entries'> {
  targets: readonly number[];
}

/** Rows for groups, by views, then name; those whose name has what is searched for. O(targets) */
export const groupRows = (context: ContentContext, groups: readonly Group[]): ListPage => {
  const search = context.question._q.toLowerCase();
  const rows = groups
    .filter(({ name }) => name.toLowerCase().includes(search))
    .map(({ targets, ...group }): ContentRow => ({ ...group, entry: null, ...bothFigures(context, targets) }))
    .sort((a, b) => b.now.views - a.now.views || (a.name < b.name ? -1 : 1));
  return { rows: pageOf(context, rows), total: rows.length };
};

/** Targets that have something in common, by what it is. */
export const targetsBy = ({ scopes }: ContentContext, by: 'uid' | 'locale'): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  for (const scope of scopes.filter(({ kind }) => kind === 'entry')) {
    groups.set(scope[by], [...(groups.get(scope[by]) ?? []), ...scope.targets]);
  }
  return groups;
};
