import type { DashboardQuestion } from '../../../../../contracts/dashboard';
import { useText } from '../../../translations/useText';
import { BreakdownCard } from '../lists/BreakdownCard';

/** Where sessions came from, of whatever is asked. */
export const SourceCards = ({ question }: { question: DashboardQuestion }) => {
  const text = useText();
  return (
    <>
      <BreakdownCard
        id="sources"
        title={text('tab.sources')}
        choices={[
          { key: 'classes', title: 'sources.classes', dimension: 'source' },
          { key: 'referrers', title: 'audience.referrers', dimension: 'referrer' },
          { key: 'search', title: 'sources.search', dimension: 'referrer', sourceClass: 'search' },
          { key: 'social', title: 'sources.social', dimension: 'referrer', sourceClass: 'social' },
          { key: 'ai', title: 'sources.ai', dimension: 'referrer', sourceClass: 'ai-assistant' },
        ]}
        question={question}
      />
      <BreakdownCard
        id="campaigns"
        title={text('sources.campaigns')}
        choices={[
          { key: 'campaign', title: 'records.field.utmCampaign', dimension: 'campaign' },
          { key: 'source', title: 'sources.utmSource', dimension: 'utm-source' },
          { key: 'medium', title: 'sources.utmMedium', dimension: 'utm-medium' },
          { key: 'term', title: 'sources.utmTerm', dimension: 'utm-term' },
          { key: 'content', title: 'sources.utmContent', dimension: 'utm-content' },
        ]}
        question={question}
      />
    </>
  );
};
