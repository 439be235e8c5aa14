import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useText } from '../../../translations/useText';

/** Code to copy. */
export const Snippet = ({ code }: { code: string }) => {
  const text = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyCode = async () => {
    const isCopied = await copy(code);
    toggleNotification(
      isCopied ? { type: 'success', message: text('copy.done') } : { type: 'warning', message: text('copy.failed') },
    );
  };
  return (
    <Flex
      background="neutral100"
      borderColor="neutral200"
      hasRadius
      gap={3}
      paddingLeft={4}
      paddingRight={2}
      paddingTop={2}
      paddingBottom={2}
    >
      <Box tag="pre" flex="1" minWidth={0} overflow="auto" tabIndex={0} paddingTop={1} paddingBottom={1}>
        <Typography tag="code" variant="pi" textColor="neutral800" style={{ fontFamily: 'monospace' }}>
          {code}
        </Typography>
      </Box>
      <IconButton label={text('copy')} variant="ghost" onClick={copyCode}>
        <Duplicate />
      </IconButton>
    </Flex>
  );
};
