import { Divider } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';
import { useText } from '../../translations/useText';
import { INSIGHT_PATH } from '../Records/paths';
import type { InsightPage } from './pages';

/** The menu of Insight's pages, where Strapi's own plugins have theirs. */
export const InsightNav = ({ pages }: { pages: InsightPage[] }) => {
  const text = useText();
  const linkTo = ({ to, title }: InsightPage) => (
    <SubNav.Link key={to} to={to} end={to === INSIGHT_PATH} label={text(title)}>
      {text(title)}
    </SubNav.Link>
  );
  const sections = [
    { label: text('records.nav.reports'), links: pages.filter(({ section }) => section === 'reports') },
    { label: text('records.nav.records'), links: pages.filter(({ section }) => section === 'records') },
  ].filter(({ links }) => links.length > 0);
  return (
    <SubNav.Main aria-label={text('plugin.name')}>
      <SubNav.Header label={text('plugin.name')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {sections.map(({ label, links }) => (
            <SubNav.Section key={label} label={label}>
              {links.map(linkTo)}
            </SubNav.Section>
          ))}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};
