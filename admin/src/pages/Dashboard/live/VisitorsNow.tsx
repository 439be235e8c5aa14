import { Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { FigureTile } from '../../../components/FigureTile';
import { useText } from '../../../translations/useText';

/** How long a screen reader is left in peace after it was told a number. */
const CALM_MS = 60_000;

/** The newest of numbers that change often, not more often than once a minute. */
const useCalm = (value: number): number => {
  const [told, setTold] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  useEffect(() => {
    const timer = setInterval(() => setTold(latest.current), CALM_MS);
    return () => clearInterval(timer);
  }, []);
  return told;
};

/** How many visitors are live. */
export const VisitorsNow = ({ visitors }: { visitors: number }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const told = useCalm(visitors);
  return (
    <FigureTile name={text('live.visitors')} value={formatNumber(visitors)} hint={text('live.visitors.hint')}>
      <Typography variant="pi" textColor="neutral600">
        {text('live.site')}
      </Typography>
      <VisuallyHidden role="status">{text('live.now', { count: told })}</VisuallyHidden>
    </FigureTile>
  );
};
