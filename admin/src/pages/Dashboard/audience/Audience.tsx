import { Flex } from '@strapi/design-system';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { AudienceCards } from './AudienceCards';
import { LoyaltyCard } from './LoyaltyCard';

/** Who reads. */
const Audience = () => {
  const { question } = useDashboardQuestion();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <AudienceCards question={question} />
      <LoyaltyCard question={question} />
    </Flex>
  );
};

export default Audience;
