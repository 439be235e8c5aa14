import { type ReactNode, useContext } from 'react';
import { ChangeMark } from '../../../components/ChangeMark';
import { SheetTable } from '../../../components/sheet/SheetTable';
import type { SheetColumn } from '../../../format/sheet';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { FilterLink } from '../filters/FilterLink';
import { IsFiltering } from './isFiltering';
import type { List, ListRow } from './list';

interface ListTableProps {
  title: string;
  list: List;
  /** The column whose numbers are drawn as bars beside the names. */
  drawn?: string;
}

/** Parts of a whole, each of which filters the dashboard by a click anywhere in its row; by the keyboard, its name does. */
export const ListTable = ({ title, list, drawn }: ListTableProps) => {
  const { ask } = useDashboardQuestion();
  const isFiltering = useContext(IsFiltering);
  const cellOf = ({ title: shown, filter, change, values: [name] }: ListRow, column: SheetColumn): ReactNode => {
    if (column === list.columns[0]) {
      return shown ?? (filter && isFiltering ? <FilterLink filter={filter}>{String(name)}</FilterLink> : undefined);
    }
    return column.kind === 'change' && change ? <ChangeMark change={change} /> : undefined;
  };
  return (
    <SheetTable
      title={title}
      sheet={list}
      {...(drawn !== undefined && { drawn })}
      cell={cellOf}
      onRow={({ filter }) => (filter && isFiltering ? () => ask(filter) : undefined)}
    />
  );
};
