import { Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { Suspense, useMemo } from 'react';
import { CardLoader } from '../../components/CardLoader';
import { NotPrinted, Printed } from '../../components/Printed';
import { useText } from '../../translations/useText';
import { FilterBar } from './filters/FilterBar';
import { CompareSelect } from './range/CompareSelect';
import { RangeMenu } from './range/RangeMenu';
import { Subtitle } from './range/Subtitle';
import { TabList } from './tabs/TabList';
import { isOfRange, TAB_PARTS } from './tabs/tabs';
import { useTab } from './tabs/useTab';
import { ReportMenu } from './tile/ReportMenu';
import { ReportContext } from './tile/reportContext';
import { SharedBasis } from './tile/SharedBasis';
import { ShownReport } from './tile/ShownReport';

/** The site's numbers, in parts of which one is open at a time. */
export const Report = () => {
  const text = useText();
  const [tab, openTab] = useTab();
  const report = useMemo(() => new ShownReport(), []);
  const { Part } = TAB_PARTS[tab];
  const isAsked = isOfRange(tab);
  return (
    <ReportContext.Provider value={report}>
      <Printed>
        <Layouts.Header
          title={text('plugin.name')}
          subtitle={<Subtitle />}
          primaryAction={
            <NotPrinted>
              <Flex gap={2} wrap="wrap">
                {isAsked && (
                  <>
                    <CompareSelect />
                    <RangeMenu />
                  </>
                )}
                <ReportMenu />
              </Flex>
            </NotPrinted>
          }
        />
        <Layouts.Content>
          <Tabs.Root value={tab} onValueChange={openTab} variant="simple">
            <NotPrinted>
              <TabList />
            </NotPrinted>
            <Box paddingTop={4} paddingBottom={4}>
              {isAsked && <FilterBar />}
            </Box>
            <SharedBasis />
            <Tabs.Content value={tab}>
              <Suspense fallback={<CardLoader />}>
                <Part />
              </Suspense>
            </Tabs.Content>
          </Tabs.Root>
        </Layouts.Content>
      </Printed>
    </ReportContext.Provider>
  );
};
