import { Flex } from '@strapi/design-system';
import { type RangeQuestion, useInsightEntryReportQuery } from '../../api/entryNumbers';
import { useLive } from '../../api/useLive';
import { CountsChart } from '../../components/CountsChart';
import { CountsLegend } from '../../components/CountsChart/CountsLegend';
import { Sentence } from '../../components/Sentence';
import { useAudience } from '../../pages/EntryReport/useAudience';
import { useText } from '../../translations/useText';
import { Audience } from './Audience';
import { PanelLoader } from './PanelLoader';
import { Recent } from './Recent';
import { Trends } from './Trends';

const HEIGHT_PX = 110;

/** An entry's numbers of one range beside those of the span before, and who its readers were. */
export const RangeDetails = ({ question }: { question: RangeQuestion }) => {
  const text = useText();
  const { report, error, refetch } = useInsightEntryReportQuery(question, {
    refetchOnMountOrArgChange: true,
    selectFromResult: ({ currentData, error }) => ({ report: currentData, error }),
  });
  useLive(refetch);
  const { currentData: audience } = useAudience(question);
  if (report === undefined) {
    return error ? <Sentence>{text('error.load')}</Sentence> : <PanelLoader />;
  }
  if (!report.tracked) {
    return null;
  }
  const { series, span, now, entry } = report;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Trends report={report} scrollDepth={audience?.scrollDepth ?? null} />
      {now.views > 0 && (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <CountsChart points={series} span={span} height={HEIGHT_PX} isSmall />
          <Flex justifyContent="center">
            <CountsLegend />
          </Flex>
        </Flex>
      )}
      {audience && <Audience audience={audience} />}
      <Recent entry={entry} />
    </Flex>
  );
};
