import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useEffect } from 'react';
import type { Pagination } from '../../../../../contracts/dashboard';
import { useText } from '../../../translations/useText';

interface ListPagesProps {
  /** Of what. */
  title: string;
  pagination: Pagination;
  /** Whether it is of the question before. */
  isOld: boolean;
  onGo: (page: number, isReplaced?: boolean) => void;
}

/** Which part of a list is shown, and the way to the others. */
export const ListPages = ({ title, pagination: { page, pageSize, pageCount, total }, isOld, onGo }: ListPagesProps) => {
  const text = useText();
  const isBeyond = !isOld && page > 1 && page > pageCount;
  // A filter can leave fewer pages than the address asks for.
  useEffect(() => {
    if (isBeyond) {
      onGo(Math.max(1, pageCount), true);
    }
  });
  if (pageCount <= 1) {
    return null;
  }
  const first = (page - 1) * pageSize + 1;
  return (
    <Flex gap={2} justifyContent="flex-end">
      <Typography variant="pi" textColor="neutral600" role="status">
        {text('list.shown', { first, last: Math.min(first + pageSize - 1, total), total })}
      </Typography>
      <IconButton label={text('list.previous', { title })} variant="ghost" disabled={page <= 1} onClick={() => onGo(page - 1)}>
        <ChevronLeft />
      </IconButton>
      <IconButton
        label={text('list.next', { title })}
        variant="ghost"
        disabled={page >= pageCount}
        onClick={() => onGo(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Flex>
  );
};
