import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Domain } from '../../../../../contracts/statistics';
import { useCapability } from '../../../permissions';
import { useText } from '../../../translations/useText';
import { NewMetric } from '../forms/NewMetric';
import { DomainMenu } from './DomainMenu';
import { MetricCards } from './MetricCards';

/** As many metrics as one question can be of. */
const AT_ONCE = 20;

/** A domain, what can be done with it, and its metrics. */
export const DomainSection = ({ domain }: { domain: Domain }) => {
  const text = useText();
  const id = useId();
  const { isAllowed: mayEdit } = useCapability('edit-metrics');
  const { name, description, isReadOnly, isRegistered, metrics } = domain;
  const pieces = Array.from({ length: Math.ceil(metrics.length / AT_ONCE) }, (_, index) =>
    metrics.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  return (
    <Box tag="section" aria-labelledby={id}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap" paddingBottom={4}>
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          <Flex gap={2} wrap="wrap">
            <Typography id={id} variant="beta" tag="h2">
              {name}
            </Typography>
            {isReadOnly ? (
              <Badge>{text('statistics.readOnly')}</Badge>
            ) : (
              isRegistered && <Badge>{text('statistics.registered')}</Badge>
            )}
          </Flex>
          <Typography textColor="neutral600">{isReadOnly ? text('statistics.own.description') : description}</Typography>
        </Flex>
        {mayEdit && !isReadOnly && (
          <Flex gap={2}>
            <NewMetric domain={domain} />
            <DomainMenu domain={domain} />
          </Flex>
        )}
      </Flex>
      {metrics.length === 0 ? (
        <Typography textColor="neutral600">{text('statistics.domain.empty')}</Typography>
      ) : (
        pieces.map((piece) => <MetricCards key={piece[0]?.metric} metrics={piece} />)
      )}
    </Box>
  );
};
