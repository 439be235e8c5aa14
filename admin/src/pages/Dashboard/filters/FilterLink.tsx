import { Link } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { DashboardFilters } from '../../../../../contracts/dashboard';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { OneLine } from './OneLine';

interface FilterLinkProps {
  /** What a click filters by; where it cannot be filtered by there is only its name. */
  filter: DashboardFilters | null;
  children: string;
}

/** The name of a row, which filters the dashboard by what it stands for. */
export const FilterLink = ({ filter, children }: FilterLinkProps): ReactNode => {
  const text = useText();
  const { linkTo } = useDashboardQuestion();
  return (
    <OneLine title={children}>
      {filter && Object.values(filter).some(Boolean) ? (
        <Link tag={NavLink} to={linkTo(filter)} aria-label={text('filter.link', { name: children })}>
          {children}
        </Link>
      ) : (
        children
      )}
    </OneLine>
  );
};
