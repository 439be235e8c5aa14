import { Button, Flex } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { ALL_LOCALES } from '../../../../contracts/reports';
import { type EntryQuestion, useInsightEntryNumbersQuery } from '../../api/entryNumbers';
import { isForbidden } from '../../api/errors';
import { useLive } from '../../api/useLive';
import { LocalePicker } from '../../components/LocalePicker';
import { NotTracked } from '../../components/NotTracked';
import { Sentence } from '../../components/Sentence';
import { StaleNotice } from '../../components/StaleNotice';
import { useText } from '../../translations/useText';
import { EntryNumbersView } from './EntryNumbersView';
import { PanelLoader } from './PanelLoader';
import { usePanelChoice } from './usePanelChoice';

/** Fetches an entry's numbers and shows them, or why there are none. */
export const EntryNumbersPanel = ({ uid, documentId, locale }: EntryQuestion) => {
  const text = useText();
  const [{ range, isOfAllLocales }, choose] = usePanelChoice();
  const isOfAll = isOfAllLocales && locale !== undefined;
  const question = { uid, documentId, locale: isOfAll ? ALL_LOCALES : locale };
  // `currentData` and not `data`: another locale's numbers must not stay while these are fetched.
  const { currentData, error, refetch } = useInsightEntryNumbersQuery(question, {
    refetchOnMountOrArgChange: true,
    selectFromResult: ({ currentData, error }) => ({ currentData, error }),
  });
  const isRefused = isForbidden(error);
  useLive(refetch, !isRefused);
  if (isRefused) {
    return <Sentence>{text('panel.forbidden')}</Sentence>;
  }
  if (currentData === undefined && error) {
    return (
      <Sentence
        action={
          <Button size="S" variant="tertiary" startIcon={<ArrowClockwise />} onClick={refetch}>
            {text('retry')}
          </Button>
        }
      >
        {text('error.load')}
      </Sentence>
    );
  }
  if (currentData?.tracked === false) {
    return <NotTracked />;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {locale !== undefined && currentData?.locale !== '' && (
        <LocalePicker
          locale={isOfAll ? ALL_LOCALES : locale}
          locales={[locale]}
          onChoose={(chosen) => choose({ isOfAllLocales: chosen === ALL_LOCALES })}
        />
      )}
      {currentData !== undefined && error && <StaleNotice />}
      {currentData === undefined ? (
        <PanelLoader />
      ) : currentData.firstViewedAt === null ? (
        <Sentence>{text('panel.empty')}</Sentence>
      ) : (
        <EntryNumbersView
          numbers={currentData}
          question={{ ...question, range }}
          onChooseRange={(chosen) => choose({ range: chosen })}
        />
      )}
    </Flex>
  );
};
