import { Flex } from '@strapi/design-system';
import { TopEntriesTile } from './TopEntriesTile';

/** The site at a glance. */
const Overview = () => (
  <Flex direction="column" alignItems="stretch" gap={6}>
    <TopEntriesTile />
  </Flex>
);

export default Overview;
