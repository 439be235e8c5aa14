import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { CardLoader } from '../../components/CardLoader';
import { LoadError } from '../../components/LoadError';
import { useText } from '../../translations/useText';
import { AudienceCards } from './AudienceCards';
import type { useAudience } from './useAudience';

interface AudienceSectionProps {
  answer: ReturnType<typeof useAudience>;
  /** How many views there were in the range, also those whose records are gone. */
  views: number;
}

/** Who read the entry, and how far back that is known. */
export const AudienceSection = ({ answer: { data, currentData, error, refetch }, views }: AudienceSectionProps) => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const isOld = data !== undefined && currentData === undefined;
  if (data === undefined || (isOld && error)) {
    return error ? <LoadError error={error} onRetry={refetch} /> : <CardLoader />;
  }
  const { from, isCut } = data;
  return (
    <Flex
      tag="section"
      direction="column"
      alignItems="stretch"
      gap={4}
      aria-label={text('audience.title')}
      aria-busy={isOld}
      style={{ opacity: isOld ? 0.5 : 1 }}
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="delta" tag="h2">
          {text('audience.title')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {isCut
            ? text('audience.cut', {
                from: formatDate(from, { dateStyle: 'long', timeZone: 'UTC' }),
                views: formatNumber(data.views),
                all: formatNumber(Math.max(views, data.views)),
              })
            : text('audience.subtitle')}
        </Typography>
      </Flex>
      <AudienceCards audience={data} />
    </Flex>
  );
};
