import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { InteractionRecord } from '../../../../contracts/records';
import { relativeTime } from '../../format/relativeTime';
import { useCapability } from '../../permissions';
import { useText } from '../../translations/useText';
import { useFieldText } from '../Records/cells/useFieldText';
import { sessionPath } from '../Records/paths';

/** The last things that readers did: what, to what, and how long ago; that leads to the session for those who may read sessions. */
export const RecentInteractions = ({ interactions }: { interactions: InteractionRecord[] }) => {
  const text = useText();
  const { value, when } = useFieldText();
  const { formatRelativeTime } = useIntl();
  const { isAllowed: maySeeSessions } = useCapability('read-sessions');
  return (
    <Flex tag="ul" aria-label={text('entry.recent')} direction="column" alignItems="stretch" gap={2} width="100%">
      {interactions.map(({ documentId, eventType, element, timestamp, sessionId }) => {
        const { value: ago, unit } = relativeTime(new Date(timestamp ?? ''), new Date());
        const agoText = formatRelativeTime(ago, unit, { numeric: 'auto', style: 'short' });
        return (
          <Flex tag="li" key={documentId} gap={2} justifyContent="space-between">
            <Typography variant="pi" textColor="neutral800" ellipsis title={element || undefined}>
              {[value('eventType', eventType), element].filter(Boolean).join(' ')}
            </Typography>
            <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              {maySeeSessions && sessionId ? (
                <Link tag={NavLink} to={sessionPath(sessionId)} title={when(timestamp ?? '', true)}>
                  {agoText}
                </Link>
              ) : (
                <time dateTime={timestamp ?? undefined} title={when(timestamp ?? '', true)}>
                  {agoText}
                </time>
              )}
            </Typography>
          </Flex>
        );
      })}
    </Flex>
  );
};
