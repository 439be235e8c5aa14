import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { relativeTime } from '../../format/relativeTime';

interface ViewedAtProps {
  name: string;
  at: string | null;
}

/** When, in the reader's own time as everywhere in the editor; how long ago on hover. */
export const ViewedAt = ({ name, at }: ViewedAtProps) => {
  const { formatDate, formatRelativeTime } = useIntl();
  if (at === null) {
    return null;
  }
  const date = new Date(at);
  const { value, unit } = relativeTime(date, new Date());
  return (
    <Flex justifyContent="space-between" gap={2}>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" variant="pi" textColor="neutral800">
        <time dateTime={at} title={formatRelativeTime(value, unit, { numeric: 'auto' })}>
          {formatDate(date, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </Typography>
    </Flex>
  );
};
