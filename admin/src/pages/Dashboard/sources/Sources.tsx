import { Flex } from '@strapi/design-system';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { SourceCards } from './SourceCards';

/** Where readers come from. */
const Sources = () => {
  const { question } = useDashboardQuestion();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <SourceCards question={question} />
    </Flex>
  );
};

export default Sources;
