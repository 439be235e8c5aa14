import { Typography } from '@strapi/design-system';
import { useText } from '../../../translations/useText';
import { useRangeText } from './useRangeText';
import { useShownSpan } from './useShownSpan';

/** Which days the numbers are of, and which they are compared with. */
export const Subtitle = () => {
  const text = useText();
  const { daysText } = useRangeText();
  const shown = useShownSpan();
  const days = shown && text('dashboard.span', { days: daysText(shown.span), timeZone: shown.span.timeZone });
  return (
    <Typography variant="epsilon" textColor="neutral600" tag="p">
      {shown === undefined
        ? text('dashboard.subtitle')
        : shown.compared
          ? `${days}, ${text('dashboard.compared', { days: daysText(shown.compared) })}`
          : days}
    </Typography>
  );
};
