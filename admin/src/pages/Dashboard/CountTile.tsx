import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RangeName } from '../../../../contracts/reports';
import { Card } from '../../components/Card';
import { changeOf } from '../../format/change';
import { useText } from '../../translations/useText';
import { ChangeMark } from './ChangeMark';
import { RANGES_BEFORE } from './rangeTexts';

interface CountTileProps {
  name: string;
  now: number;
  before: number;
  range: RangeName;
}

/** One number of the range, and how it stands to the period before. */
export const CountTile = ({ name, now, before, range }: CountTileProps) => {
  const { formatNumber } = useIntl();
  const text = useText();
  return (
    <Card>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="sigma" tag="h2" textColor="neutral600">
          {name}
        </Typography>
        <Typography variant="alpha" tag="p" data-testid="count">
          {formatNumber(now)}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <ChangeMark change={changeOf(now, before)} />
          <Typography variant="pi" textColor="neutral600">
            {text(RANGES_BEFORE[range], { count: formatNumber(before) })}
          </Typography>
        </Flex>
      </Flex>
    </Card>
  );
};
