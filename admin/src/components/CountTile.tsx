import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RangeName } from '../../../contracts/reports';
import { changeOf } from '../format/change';
import { useText } from '../translations/useText';
import { ChangeMark } from './ChangeMark';
import { FigureTile } from './FigureTile';
import { RANGES_BEFORE } from './range/rangeTexts';

interface CountTileProps {
  name: string;
  now: number;
  before: number;
  range: RangeName;
  /** How it is written; as a whole number unless it says otherwise. */
  write?: (value: number) => string;
  hint?: string;
}

/** One number of the range, and how it stands to the period before. */
export const CountTile = ({ name, now, before, range, write, hint }: CountTileProps) => {
  const { formatNumber } = useIntl();
  const text = useText();
  const written = write ?? formatNumber;
  return (
    <FigureTile name={name} value={written(now)} {...(hint !== undefined && { hint })}>
      <Flex gap={2} wrap="wrap">
        <ChangeMark change={changeOf(now, before)} />
        <Typography variant="pi" textColor="neutral600">
          {text(RANGES_BEFORE[range], { count: written(before) })}
        </Typography>
      </Flex>
    </FigureTile>
  );
};
