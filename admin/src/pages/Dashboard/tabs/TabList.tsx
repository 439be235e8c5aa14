import { Tabs } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useCapability } from '../../../permissions';
import { useText } from '../../../translations/useText';
import { TAB_PARTS, TABS } from './tabs';

/** Where there is no room for all of them they are moved aside, as Strapi's own are not. */
const OneLine = styled.div`
  overflow-x: auto;
  scrollbar-width: thin;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  [role='tab'] {
    flex-shrink: 0;
    white-space: nowrap;
  }
`;

export const TabList = () => {
  const text = useText();
  const { isAllowed: mayReadStatistics } = useCapability('read-statistics');
  return (
    <OneLine>
      <Tabs.List aria-label={text('plugin.name')}>
        {TABS.filter((tab) => tab !== 'charts' || mayReadStatistics).map((tab) => (
          <Tabs.Trigger key={tab} value={tab}>
            {text(TAB_PARTS[tab].title)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </OneLine>
  );
};
