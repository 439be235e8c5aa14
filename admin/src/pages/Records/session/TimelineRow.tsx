import { Box, Flex, Typography } from '@strapi/design-system';
import { Clock, Cursor, File } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { TimelineItem } from '../../../../../contracts/records';
import type { ContentType } from '../../../api/contentTypes';
import { useText } from '../../../translations/useText';
import { useFieldText } from '../cells/useFieldText';
import { InteractionStory } from './InteractionStory';
import { ViewStory } from './ViewStory';

const FACES = {
  view: { Icon: File, background: 'primary100', color: 'primary600', name: 'records.timeline.view' },
  interaction: { Icon: Cursor, background: 'success100', color: 'success600', name: 'records.timeline.interaction' },
  silence: { Icon: Clock, background: 'neutral150', color: 'neutral600', name: 'records.timeline.silence' },
} as const;

/** The line that leads on to the next. */
const Thread = styled(Box)`
  flex: 1;
  width: 2px;
  min-height: ${({ theme }) => theme.spaces[4]};
`;

interface TimelineRowProps {
  item: TimelineItem;
  types: ContentType[];
  isLast: boolean;
}

/** One thing that happened, and when. */
export const TimelineRow = ({ item, types, isLast }: TimelineRowProps) => {
  const text = useText();
  const { formatTime } = useIntl();
  const { length, when } = useFieldText();
  const { Icon, background, color, name } = FACES[item.kind];
  return (
    <Flex tag="li" alignItems="stretch" gap={{ initial: 3, medium: 4 }}>
      <Box paddingTop={2} minWidth={{ initial: '6rem', medium: '8rem' }}>
        <Typography variant="pi" textColor="neutral600" tag="time" dateTime={item.at} title={when(item.at, true)}>
          {formatTime(item.at, { timeStyle: 'medium' })}
        </Typography>
      </Box>
      <Flex direction="column" gap={1}>
        <Flex
          background={background}
          borderRadius="50%"
          width="3.2rem"
          height="3.2rem"
          shrink={0}
          justifyContent="center"
          role="img"
          aria-label={text(name)}
        >
          <Icon fill={color} aria-hidden />
        </Flex>
        {!isLast && <Thread background="neutral200" />}
      </Flex>
      <Box flex={1} minWidth={0} paddingTop={1} paddingBottom={isLast ? 0 : 5}>
        {item.kind === 'view' ? (
          <ViewStory view={item} types={types} />
        ) : item.kind === 'interaction' ? (
          <InteractionStory interaction={item} types={types} />
        ) : (
          <Typography textColor="neutral600">{text('records.silence', { length: length(item.lengthMs) })}</Typography>
        )}
      </Box>
    </Flex>
  );
};
