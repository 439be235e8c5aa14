import { Flex, Typography } from '@strapi/design-system';
import type { Setup } from '../../../../../contracts/reports';
import { Card } from '../../../components/Card';
import { useText } from '../../../translations/useText';
import { SnippetStep } from './SnippetStep';
import { Step } from './Step';
import { TrackingStep } from './TrackingStep';
import { WaitingStep } from './WaitingStep';

/** The way to the first view. */
export const SetupSteps = ({ setup }: { setup: Setup }) => {
  const text = useText();
  const isTracking = setup.trackedTypes > 0;
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography variant="beta" tag="h2">
            {text('setup.title')}
          </Typography>
          <Typography textColor="neutral600">{text('setup.intro')}</Typography>
        </Flex>
        <Flex tag="ol" direction="column" alignItems="stretch" gap={6}>
          <Step number={1} title={text('setup.track.title')} isDone={isTracking}>
            <TrackingStep trackedTypes={setup.trackedTypes} />
          </Step>
          <Step number={2} title={text('setup.snippet.title')}>
            <SnippetStep trackerPath={setup.trackerPath} />
          </Step>
          <Step number={3} title={text('setup.watch.title')}>
            <WaitingStep isTracking={isTracking} />
          </Step>
        </Flex>
      </Flex>
    </Card>
  );
};
