import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import type { Edits } from './useEdits';

/** How much was typed and not saved, and what can be done with it; it stays in sight. */
export const UnsavedBar = ({ edits }: { edits: Edits }) => {
  const text = useText();
  return (
    <Flex
      gap={2}
      wrap="wrap"
      justifyContent="flex-end"
      position="sticky"
      bottom={0}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      paddingLeft={4}
      paddingRight={4}
      paddingTop={3}
      paddingBottom={3}
    >
      <Typography role="status">{text('statistics.values.changed', { count: edits.count })}</Typography>
      <Button variant="tertiary" onClick={edits.discard}>
        {text('statistics.values.discard')}
      </Button>
      <Button loading={edits.isSaving} disabled={edits.hasFault} onClick={edits.save}>
        {text('save')}
      </Button>
    </Flex>
  );
};
