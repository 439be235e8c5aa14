import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { type EntryQuestion, useInsightEntryNumbersQuery } from '../../api/entryNumbers';
import { isForbidden } from '../../api/errors';
import { useLive } from '../../api/useLive';
import { StaleNotice } from '../../components/StaleNotice';
import { useText } from '../../translations/useText';
import { EntryNumbersView } from './EntryNumbersView';
import { NotTracked } from './NotTracked';
import { PanelLoader } from './PanelLoader';
import { PanelSentence } from './PanelSentence';

/** Fetches an entry's numbers and shows them, or why there are none. */
const EntryNumbersPanel = (question: EntryQuestion) => {
  const text = useText();
  // `currentData` and not `data`: another locale's numbers must not stay while these are fetched.
  const { currentData, error, refetch } = useInsightEntryNumbersQuery(question, {
    refetchOnMountOrArgChange: true,
    selectFromResult: ({ currentData, error }) => ({ currentData, error }),
  });
  const isRefused = isForbidden(error);
  useLive(refetch, !isRefused);
  if (isRefused) {
    return <PanelSentence>{text('panel.forbidden')}</PanelSentence>;
  }
  if (currentData === undefined) {
    return error ? (
      <PanelSentence
        action={
          <Button size="S" variant="tertiary" startIcon={<ArrowClockwise />} onClick={refetch}>
            {text('retry')}
          </Button>
        }
      >
        {text('error.load')}
      </PanelSentence>
    ) : (
      <PanelLoader />
    );
  }
  if (!currentData.tracked) {
    return <NotTracked />;
  }
  return (
    <>
      {error && <StaleNotice />}
      {currentData.firstViewedAt === null ? (
        <PanelSentence>{text('panel.empty')}</PanelSentence>
      ) : (
        <EntryNumbersView numbers={currentData} />
      )}
    </>
  );
};

export default EntryNumbersPanel;
