import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useCapability } from '../../../permissions';
import { useText } from '../../../translations/useText';

export const TrackingStep = ({ trackedTypes }: { trackedTypes: number }) => {
  const text = useText();
  const { isLoading, isAllowed } = useCapability('change-settings');
  return (
    <>
      <Typography textColor="neutral600">
        {trackedTypes > 0 ? text('setup.track.done', { count: trackedTypes }) : text('setup.track.intro')}
      </Typography>
      {isAllowed ? (
        <Flex>
          <LinkButton
            tag={Link}
            to="/settings/insight/tracking"
            variant={trackedTypes > 0 ? 'tertiary' : 'default'}
            startIcon={<Cog />}
          >
            {text('setup.track.open')}
          </LinkButton>
        </Flex>
      ) : (
        !isLoading && trackedTypes === 0 && <Typography textColor="neutral600">{text('setup.track.ask')}</Typography>
      )}
    </>
  );
};
