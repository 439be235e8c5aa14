import type { ReactNode } from 'react';
import type { DashboardFilters } from '../../../../../contracts/dashboard';
import type { Change } from '../../../format/change';
import type { Sheet, SheetRow } from '../../../format/sheet';

export interface ListRow extends SheetRow {
  /** What the dashboard is filtered by when the row is chosen; none where it cannot be. */
  filter?: DashboardFilters;
  /** In place of the first value, where it is more than a text. */
  title?: ReactNode;
  change?: Change;
}

/** A list as it is shown; as a sheet it is what is saved. */
export type List = Sheet<ListRow>;
