import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { recordCapability } from '../../../../contracts/permissions';
import type { ReportedEntry } from '../../../../contracts/reports';
import { Card } from '../../components/Card';
import { queryString } from '../../format/queryString';
import { recordsOf } from '../../format/recordsOf';
import { useCapabilities } from '../../permissions';
import { useText } from '../../translations/useText';
import { listPath } from '../Records/paths';
import { TYPE_TEXTS } from '../Records/texts';
import { RecentInteractions } from './RecentInteractions';
import { useRecentInteractions } from './useRecentInteractions';

const TYPES = ['page-views', 'interactions'] as const;

const CAPABILITIES = TYPES.map((type) => recordCapability('read', type));

interface RecordsSectionProps {
  entry: ReportedEntry;
  /** The instant at which the range begins. */
  since: string;
}

/** The last interactions, and the ways to the records that the report is made of, for those who may read them. */
export const RecordsSection = ({ entry, since }: RecordsSectionProps) => {
  const text = useText();
  const { allowed } = useCapabilities(CAPABILITIES);
  const interactions = useRecentInteractions(entry);
  const types = TYPES.filter((type) => allowed.includes(recordCapability('read', type)));
  if (types.length === 0) {
    return null;
  }
  const filters = recordsOf({ ...entry, since });
  return (
    <Card role="region" aria-label={text('entry.records')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {interactions.length > 0 && (
          <>
            <Typography variant="sigma" tag="h2" textColor="neutral600">
              {text('entry.recent')}
            </Typography>
            <RecentInteractions interactions={interactions} />
          </>
        )}
        <Flex gap={2} wrap="wrap">
          {types.map((type) => (
            <LinkButton
              key={type}
              tag={NavLink}
              to={`${listPath(type)}?${queryString({ filters })}`}
              size="S"
              variant="tertiary"
              endIcon={<ArrowRight />}
            >
              {text(TYPE_TEXTS[type].title)}
            </LinkButton>
          ))}
        </Flex>
      </Flex>
    </Card>
  );
};
