import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EntryAudience } from '../../../../contracts/reports';
import { BreakdownList } from '../../components/BreakdownList';
import { useShareNames } from '../../pages/EntryReport/useShareNames';
import { useText } from '../../translations/useText';
import { Part } from './Part';

const MOST_SHARES = 3;

/** Where readers came from and with what they read, as far back as that is known. */
export const Audience = ({ audience: { sources, devices, views, from, isCut } }: { audience: EntryAudience }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const names = useShareNames();
  if (views === 0) {
    return null;
  }
  return (
    <>
      <Part title={text('audience.sources')}>
        <BreakdownList name={text('audience.sources')} breakdown={sources} nameOf={names.sources} limit={MOST_SHARES} isSmall />
      </Part>
      <Part title={text('audience.devices')}>
        <BreakdownList name={text('audience.devices')} breakdown={devices} nameOf={names.devices} limit={MOST_SHARES} isSmall />
      </Part>
      {isCut && (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.cut', { from: formatDate(from, { dateStyle: 'medium', timeZone: 'UTC' }) })}
        </Typography>
      )}
    </>
  );
};
