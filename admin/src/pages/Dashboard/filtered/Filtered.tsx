import { Flex, Typography } from '@strapi/design-system';
import { useInsightFilteredQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { CALM_MS } from '../../../api/useLive';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { BotsCard } from './BotsCard';
import { FilteredCard } from './FilteredCard';

/** What was received and not counted. It cannot be filtered: most of it was never looked at so closely. */
const Filtered = () => {
  const text = useText();
  const { question, filters } = useDashboardQuestion();
  const { range, compare } = question;
  const answer = useAnswer(useInsightFilteredQuery({ range, compare }, ASKED_ANEW), CALM_MS);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {Object.keys(filters).length > 0 && (
        <Typography variant="pi" textColor="neutral600" role="status">
          {text('filtered.unfiltered')}
        </Typography>
      )}
      <FilteredCard answer={answer} />
      <BotsCard answer={answer} />
    </Flex>
  );
};

export default Filtered;
