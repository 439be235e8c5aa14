import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { HealthReason, HealthState } from '../../../../contracts/health';
import { Card } from '../../components/Card';
import { useText } from '../../translations/useText';
import { useReasonText } from './useReasonText';

const FACES = {
  good: { Icon: CheckCircle, color: 'success600', title: 'health.state.good' },
  warning: { Icon: WarningCircle, color: 'warning600', title: 'health.state.warning' },
  bad: { Icon: CrossCircle, color: 'danger600', title: 'health.state.bad' },
} as const;

interface StateBannerProps {
  state: HealthState;
  reasons: HealthReason[];
}

/** How things are in a word, and everything that is not as it should be. */
export const StateBanner = ({ state, reasons }: StateBannerProps) => {
  const text = useText();
  const reasonText = useReasonText();
  const { Icon, color, title } = FACES[state];
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={3}>
          <Icon width="2.4rem" height="2.4rem" fill={color} aria-hidden />
          {/* Only the word is read out when it changes: a number among the reasons may do so every second. */}
          <Typography variant="beta" tag="h2" role="status">
            {text(title)}
          </Typography>
        </Flex>
        {reasons.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {reasons.map((reason) => {
              const { Icon: Mark, color: markColor, title: markTitle } = FACES[reason.state];
              const { what, why } = reasonText(reason);
              return (
                <Flex tag="li" key={`${reason.code} ${'job' in reason ? reason.job : ''}`} gap={3} alignItems="flex-start">
                  <Box paddingTop={1}>
                    <Mark width="1.6rem" height="1.6rem" fill={markColor} role="img" aria-label={text(markTitle)} />
                  </Box>
                  <Flex direction="column" alignItems="flex-start" gap={1}>
                    <Typography textColor="neutral800">{what}</Typography>
                    {why !== '' && (
                      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                        {why}
                      </Typography>
                    )}
                  </Flex>
                </Flex>
              );
            })}
          </Flex>
        )}
      </Flex>
    </Card>
  );
};
