import { useIntl } from 'react-intl';
import { relativeTime } from '../../format/relativeTime';

/** An instant in the reader's own time; how long ago on hover. A dash where there is none. */
export const When = ({ at }: { at: string | null }) => {
  const { formatDate, formatRelativeTime } = useIntl();
  if (at === null) {
    return <>–</>;
  }
  const { value, unit } = relativeTime(new Date(at), new Date());
  return (
    <time dateTime={at} title={formatRelativeTime(value, unit, { numeric: 'auto' })}>
      {formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' })}
    </time>
  );
};
