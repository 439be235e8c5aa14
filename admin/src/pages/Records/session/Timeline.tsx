import { Box, Flex, Typography } from '@strapi/design-system';
import type { TimelineItem } from '../../../../../contracts/records';
import { useContentTypes } from '../../../api/contentTypes';
import { Card } from '../../../components/Card';
import { useText } from '../../../translations/useText';
import { TimelineRow } from './TimelineRow';

interface TimelineProps {
  timeline: TimelineItem[];
  isCut: boolean;
}

/** Pages, interactions and silences, one below the other. */
export const Timeline = ({ timeline, isCut }: TimelineProps) => {
  const text = useText();
  const types = useContentTypes();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-label={text('records.timeline')}>
      <Typography variant="delta" tag="h2">
        {text('records.timeline')}
      </Typography>
      <Card>
        {timeline.length === 0 ? (
          <Typography textColor="neutral600">{text('records.timeline.empty')}</Typography>
        ) : (
          <Box tag="ol">
            {timeline.map((item, index) => (
              <TimelineRow
                key={item.kind === 'silence' ? `silence ${item.at}` : item.documentId}
                item={item}
                types={types}
                isLast={index === timeline.length - 1}
              />
            ))}
          </Box>
        )}
        {isCut && (
          <Typography textColor="neutral600" tag="p" role="note">
            {text('records.timeline.cut', { count: timeline.filter(({ kind }) => kind !== 'silence').length })}
          </Typography>
        )}
      </Card>
    </Flex>
  );
};
