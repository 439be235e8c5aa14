import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { COLUMNS_OPTION, LIST_COLUMNS, type ListColumn } from '../../../contracts/list-columns';
import { getTranslation } from '../translations/getTranslation';
import { lazyPart } from '../translations/lazyPart';
import type { ListRow } from './NumberCell';
import { NumberSkeleton } from './NumberSkeleton';
import { shownList } from './shownList';

const NumberCell = lazyPart(() => import('./NumberCell'), <NumberSkeleton />);
const RangeMenu = lazyPart(() => import('./RangeMenu'), null);

/** A column as the Content Manager's list takes it. */
interface ListHeader {
  name: string;
  attribute: { type: string };
  label: { id: string; defaultMessage: string };
  searchable: boolean;
  sortable: boolean;
  cellFormatter: (row: ListRow, header: unknown, meta: { model: string }) => ReactNode;
}

interface ListHead {
  displayedHeaders: unknown[];
  layout: { options?: Record<string, unknown> };
}

const ENGLISH = { views: 'Views', visitors: 'Visitors' } as const;

const headerOf = (column: ListColumn): ListHeader => {
  const shown = LIST_COLUMNS[column];
  return {
    name: column,
    attribute: { type: 'custom' },
    label: { id: getTranslation(shown), defaultMessage: ENGLISH[shown] },
    searchable: false,
    sortable: true,
    cellFormatter: (row, _header, { model }) => <NumberCell uid={model} row={row} column={column} />,
  };
};

const HEADERS = [headerOf('insightViews'), headerOf('insightVisitors')];

/** Where Strapi lets plugins add columns to its lists. */
export const COLUMNS_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

/** Adds our columns to a list whose type the server says to have them. It is called while the list is rendered, and must not wait. */
export const addColumns = ({ displayedHeaders, layout }: ListHead): ListHead => {
  const uid = layout.options?.[COLUMNS_OPTION];
  shownList.uid = typeof uid === 'string' ? uid : null;
  return { displayedHeaders: shownList.uid === null ? displayedHeaders : [...displayedHeaders, ...HEADERS], layout };
};

/** The range of the columns, where a list has them. */
export const ListRange = () => {
  const { slug } = useParams();
  return slug !== undefined && shownList.uid === slug ? <RangeMenu /> : null;
};
