import type { DashboardQuestion } from '../../../../../contracts/dashboard';
import { useText } from '../../../translations/useText';
import { BreakdownCard } from '../lists/BreakdownCard';
import { InteractionsByTime } from './InteractionsByTime';

/** What readers do, when, and where it leads. */
export const InteractionCards = ({ question }: { question: DashboardQuestion }) => {
  const text = useText();
  return (
    <>
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
    </>
  );
};
