import { useIntl } from 'react-intl';
import { durationIn } from '../../format/duration';

/** A length of time. A dash where there is none. */
export const Duration = ({ milliseconds }: { milliseconds: number | null }) => {
  const { formatNumber } = useIntl();
  if (milliseconds === null) {
    return <>–</>;
  }
  const { value, unit } = durationIn(milliseconds);
  return <>{formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' })}</>;
};
