import { Flex, IconButton, Tooltip, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import type { MouseEvent, ReactNode } from 'react';
import { shortId } from '../../../format/shortId';
import { useText } from '../../../translations/useText';

interface IdProps {
  id: string;
  /** In place of its shortened form, as a link. */
  children?: ReactNode;
}

/** An id in short, the whole of it on hover, and a button that copies it. */
export const Id = ({ id, children }: IdProps) => {
  const text = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyId = async (event: MouseEvent) => {
    event.stopPropagation();
    const isCopied = await copy(id);
    toggleNotification({ type: isCopied ? 'success' : 'warning', message: text(isCopied ? 'copy.done' : 'copy.failed') });
  };
  return (
    <Flex gap={1} tag="span">
      {children ?? (
        <Tooltip label={id}>
          <Typography textColor="neutral800" tabIndex={0} aria-label={id} style={{ whiteSpace: 'nowrap' }}>
            {shortId(id)}
          </Typography>
        </Tooltip>
      )}
      <IconButton variant="ghost" size="S" withTooltip={false} label={text('copy')} onClick={copyId}>
        <Duplicate />
      </IconButton>
    </Flex>
  );
};
