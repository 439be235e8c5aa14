import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router-dom';
import type { DashboardQuestion } from '../../../../contracts/dashboard';
import { ALL_LOCALES, type RangeName, type ReportedEntry } from '../../../../contracts/reports';
import { queryString } from '../../format/queryString';
import { useCapability } from '../../permissions';
import type { TranslationKey } from '../../translations/getTranslation';
import { useText } from '../../translations/useText';
import { AudienceCards } from '../Dashboard/audience/AudienceCards';
import { EngagementCards } from '../Dashboard/engagement/EngagementCards';
import { InteractionCards } from '../Dashboard/interactions/InteractionCards';
import { IsFiltering } from '../Dashboard/lists/isFiltering';
import { ListSwitch } from '../Dashboard/lists/ListSwitch';
import { useListState } from '../Dashboard/lists/useListState';
import { SourceCards } from '../Dashboard/sources/SourceCards';
import { INSIGHT_PATH } from '../Records/paths';

const PARTS = {
  sources: { title: 'tab.sources', Cards: SourceCards },
  audience: { title: 'tab.audience', Cards: AudienceCards },
  interactions: { title: 'tab.interactions', Cards: InteractionCards },
  engagement: { title: 'tab.engagement', Cards: EngagementCards },
} as const satisfies Record<string, { title: TranslationKey; Cards: ComponentType<{ question: DashboardQuestion }> }>;

const NAMES = ['sources', 'audience', 'interactions', 'engagement'] as const;

interface DetailSectionProps {
  entry: ReportedEntry;
  range: RangeName;
}

/** Parts of the dashboard of this entry alone, one group at a time, for those who may see the dashboard. */
export const DetailSection = ({ entry, range }: DetailSectionProps) => {
  const text = useText();
  const { isAllowed } = useCapability('read-dashboard');
  const { choice, choose } = useListState('part', NAMES);
  if (!isAllowed) {
    return null;
  }
  const name = NAMES.find((one) => one === choice) ?? NAMES[0];
  const { Cards } = PARTS[name];
  const { uid, documentId, locale } = entry;
  const filters = { entry: `${uid}/${documentId}`, ...(locale !== '' && locale !== ALL_LOCALES && { locale }) };
  const title = text('entry.detail');
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        <LinkButton
          tag={NavLink}
          to={`${INSIGHT_PATH}?${queryString({ range, tab: name, ...filters })}`}
          size="S"
          variant="tertiary"
          endIcon={<ArrowRight />}
        >
          {text('entry.inDashboard')}
        </LinkButton>
      </Flex>
      <ListSwitch
        label={title}
        choices={NAMES.map((one) => ({ key: one, title: text(PARTS[one].title) }))}
        chosen={name}
        onChoose={choose}
      />
      <IsFiltering.Provider value={false}>
        <Cards question={{ range, compare: 'before', ...filters }} />
      </IsFiltering.Provider>
    </Flex>
  );
};
