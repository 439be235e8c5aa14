import { Flex } from '@strapi/design-system';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { InteractionCards } from './InteractionCards';

const Interactions = () => {
  const { question } = useDashboardQuestion();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <InteractionCards question={question} />
    </Flex>
  );
};

export default Interactions;
