import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useInsightEntryReportQuery } from '../../api/entryNumbers';
import { complaintAboutQuestion, isForbidden, isMissing } from '../../api/errors';
import { useLive } from '../../api/useLive';
import { LoadError } from '../../components/LoadError';
import { PageLoader } from '../../components/PageLoader';
import { RangePicker } from '../../components/range/RangePicker';
import { useText } from '../../translations/useText';
import { INSIGHT_PATH } from '../Records/paths';
import { EntryActions } from './EntryActions';
import { EntrySubtitle } from './EntrySubtitle';
import { ReportBody } from './ReportBody';
import { useReportQuestion } from './useReportQuestion';

interface EntryReportProps {
  uid: string;
  documentId: string;
}

/** How one entry is read, renewed while one looks. While something else is asked the last answer stays, faded. */
export const EntryReport = ({ uid, documentId }: EntryReportProps) => {
  const text = useText();
  const { range, locale, choose } = useReportQuestion();
  const question = { uid, documentId, locale, range };
  const { data, currentData, error, refetch } = useInsightEntryReportQuery(question, {
    refetchOnMountOrArgChange: true,
    selectFromResult: ({ data, currentData, error }) => ({ data, currentData, error }),
  });
  // A locale that the site does not have is a question that cannot be asked.
  const isUnknown = isMissing(error) || complaintAboutQuestion(error) !== undefined;
  useLive(refetch, !isUnknown && !isForbidden(error));
  if (data === undefined && !error) {
    return <PageLoader />;
  }
  // An answer to another question must not stand under what could not be had.
  const report = error && currentData === undefined ? undefined : data;
  const name = report ? (report.entry.title ?? text('top.unreadable')).trim() || documentId : text('entry.title');
  return (
    <Page.Main>
      <Page.Title>{`${text('plugin.name')} – ${name}`}</Page.Title>
      <Layouts.Header
        title={name}
        subtitle={report && <EntrySubtitle entry={report.entry} />}
        navigationAction={<BackButton fallback={INSIGHT_PATH} />}
        primaryAction={report?.tracked && <RangePicker range={range} onChoose={(chosen) => choose({ range: chosen })} />}
        secondaryAction={report && <EntryActions entry={report.entry} onChoose={(chosen) => choose({ locale: chosen })} />}
      />
      <Layouts.Content>
        {isUnknown ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={text('entry.missing')} />
        ) : report === undefined ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <ReportBody report={report} question={question} isStale={Boolean(error)} isOld={currentData === undefined} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
