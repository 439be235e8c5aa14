import { Flex, LinkButton } from '@strapi/design-system';
import { RESPONSIVE_DEFAULT_SPACING } from '@strapi/strapi/admin';
import { NavLink, useLocation } from 'react-router-dom';
import { useText } from '../../translations/useText';
import { INSIGHT_PATH } from '../Records/paths';
import type { InsightPage } from './pages';

/** The same menu above the page, where there is no room beside it. */
export const NarrowNav = ({ pages }: { pages: InsightPage[] }) => {
  const text = useText();
  const { pathname } = useLocation();
  const isOpen = ({ to }: InsightPage) => (to === INSIGHT_PATH ? pathname === to : pathname.startsWith(to));
  return (
    <Flex
      tag="nav"
      aria-label={text('plugin.name')}
      gap={1}
      wrap="wrap"
      paddingTop={RESPONSIVE_DEFAULT_SPACING}
      paddingLeft={RESPONSIVE_DEFAULT_SPACING}
      paddingRight={RESPONSIVE_DEFAULT_SPACING}
    >
      {pages.map((page) => (
        <LinkButton key={page.to} tag={NavLink} to={page.to} size="S" variant={isOpen(page) ? 'secondary' : 'ghost'}>
          {text(page.title)}
        </LinkButton>
      ))}
    </Flex>
  );
};
