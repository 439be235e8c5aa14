import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ElementCount } from '../../../../contracts/reports';
import { useText } from '../../translations/useText';
import { useFieldText } from '../Records/cells/useFieldText';

/** What readers did and to what, the most frequent first. */
export const ElementsList = ({ elements }: { elements: ElementCount[] }) => {
  const text = useText();
  const { value } = useFieldText();
  const { formatNumber } = useIntl();
  return (
    <Flex tag="ul" aria-label={text('entry.interactions')} direction="column" alignItems="stretch" gap={3}>
      {elements.map(({ eventType, element, count }) => (
        <Flex tag="li" key={`${eventType} ${element}`} gap={3} justifyContent="space-between">
          <Flex gap={2} minWidth={0}>
            <Typography textColor="neutral800" style={{ whiteSpace: 'nowrap' }}>
              {value('eventType', eventType)}
            </Typography>
            <Typography textColor="neutral600" ellipsis title={element || undefined}>
              {element}
            </Typography>
          </Flex>
          <Typography fontWeight="bold" textColor="neutral800" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {formatNumber(count)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
