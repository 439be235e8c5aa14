import { Box, Flex } from '@strapi/design-system';
import type { EntryReport } from '../../../../contracts/reports';
import type { RangeQuestion } from '../../api/entryNumbers';
import { Card } from '../../components/Card';
import { NotTracked } from '../../components/NotTracked';
import { SeriesCard } from '../../components/SeriesCard';
import { StaleNotice } from '../../components/StaleNotice';
import { AudienceSection } from './AudienceSection';
import { DetailSection } from './DetailSection';
import { FigureTiles } from './FigureTiles';
import { RecordsSection } from './RecordsSection';
import { useAudience } from './useAudience';

interface ReportBodyProps {
  report: EntryReport;
  question: RangeQuestion;
  /** Whether it cannot be renewed. */
  isStale: boolean;
  /** Whether it answers the question before. */
  isOld: boolean;
}

/** An entry's numbers of a range: from totals, which are kept for ever, and below from single records. */
export const ReportBody = ({ report, question, isStale, isOld }: ReportBodyProps) => {
  const audience = useAudience(question, report.tracked);
  if (!report.tracked) {
    return (
      <Card>
        <NotTracked />
      </Card>
    );
  }
  const { entry, span, since, now, series } = report;
  return (
    <>
      {isStale && <StaleNotice />}
      <Box aria-busy={isOld} style={{ opacity: isOld ? 0.5 : 1 }}>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <FigureTiles report={report} scrollDepth={audience.data?.scrollDepth ?? null} />
          <SeriesCard span={span} series={series} />
        </Flex>
      </Box>
      <AudienceSection answer={audience} views={now.views} />
      <DetailSection entry={entry} range={span.name} />
      <RecordsSection entry={entry} since={since} />
    </>
  );
};
