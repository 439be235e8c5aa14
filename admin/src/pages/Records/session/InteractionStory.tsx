import { Flex, Typography } from '@strapi/design-system';
import type { InteractionRecord } from '../../../../../contracts/records';
import type { ContentType } from '../../../api/contentTypes';
import { EntryLink } from '../cells/EntryLink';
import { useFieldText } from '../cells/useFieldText';

interface InteractionStoryProps {
  interaction: InteractionRecord;
  types: ContentType[];
}

/** What was done, to what, and on which page. */
export const InteractionStory = ({ interaction, types }: InteractionStoryProps) => {
  const { value } = useFieldText();
  const { eventType, element, url, target, metadata } = interaction;
  const facts = Object.entries(metadata ?? {}).map(
    ([name, fact]) => `${name}: ${typeof fact === 'string' ? fact : JSON.stringify(fact)}`,
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex gap={2} minWidth={0}>
        <Typography fontWeight="semiBold" textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
          {value('eventType', eventType)}
        </Typography>
        <Typography textColor="neutral800" ellipsis title={element || undefined}>
          {element}
        </Typography>
      </Flex>
      {target && <EntryLink entry={target} types={types} />}
      <Typography variant="pi" textColor="neutral600" ellipsis title={url ?? undefined}>
        {url}
      </Typography>
      {facts.length > 0 && (
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {facts.join(' · ')}
        </Typography>
      )}
    </Flex>
  );
};
