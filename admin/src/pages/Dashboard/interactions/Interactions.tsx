import { Flex } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { BreakdownCard } from '../lists/BreakdownCard';
import { InteractionsByTime } from './InteractionsByTime';

/** What readers do. */
const Interactions = () => {
  const text = useText();
  const { question } = useDashboardQuestion();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <InteractionsByTime question={question} />
      <BreakdownCard
        id="acts"
        title={text('interactions.acts')}
        choices={[
          { key: 'types', title: 'interactions.types', dimension: 'event-type' },
          { key: 'elements', title: 'interactions.elements', dimension: 'element' },
        ]}
        question={question}
      />
      <BreakdownCard
        id="goals"
        title={text('interactions.goals')}
        choices={[
          { key: 'outbound', title: 'interactions.outbound', dimension: 'outbound' },
          { key: 'downloads', title: 'interactions.downloads', dimension: 'download' },
          { key: 'forms', title: 'interactions.forms', dimension: 'form' },
        ]}
        question={question}
      />
    </Flex>
  );
};

export default Interactions;
