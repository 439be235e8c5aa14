import { IconButton } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { DashboardFilters } from '../../../../../contracts/dashboard';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';

/** Filters the dashboard by what a row stands for, where a click on its name leads elsewhere. */
export const RowFilter = ({ filter, name }: { filter: DashboardFilters | null; name: string }) => {
  const text = useText();
  const { linkTo } = useDashboardQuestion();
  return filter === null ? null : (
    <IconButton tag={NavLink} to={linkTo(filter)} variant="ghost" label={text('filter.link', { name })}>
      <Filter />
    </IconButton>
  );
};
