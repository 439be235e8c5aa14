import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Change } from '../format/change';
import { useText } from '../translations/useText';

const COLORS = { up: 'success600', down: 'danger600', same: 'neutral600', new: 'success600', none: 'neutral600' } as const;
const COLORS_OF_LESS = { ...COLORS, up: 'danger600', down: 'success600', new: 'neutral600' } as const;
const WORDS = { up: 'change.up', down: 'change.down', same: 'change.same', new: 'change.new', none: 'change.none' } as const;
const ARROWS = { up: ArrowUp, down: ArrowDown, same: null, new: null, none: null } as const;

interface ChangeMarkProps {
  change: Change;
  /** Whether it is good news when it goes down. */
  isLessBetter?: boolean;
}

/** A change as an arrow and a percentage, and in words for those who do not see them. */
export const ChangeMark = ({ change, isLessBetter = false }: ChangeMarkProps) => {
  const { formatNumber } = useIntl();
  const text = useText();
  const percent =
    'ratio' in change ? formatNumber(change.ratio, { style: 'percent', maximumFractionDigits: change.ratio < 0.1 ? 1 : 0 }) : '';
  const shown = 'ratio' in change ? percent : change.direction === 'new' ? text('change.new.short') : '—';
  const Arrow = ARROWS[change.direction];
  const color = (isLessBetter ? COLORS_OF_LESS : COLORS)[change.direction];
  return (
    <Flex gap={1}>
      {Arrow && <Arrow width="1.2rem" height="1.2rem" fill={color} aria-hidden />}
      <Typography variant="pi" fontWeight="bold" textColor={color} aria-hidden>
        {shown}
      </Typography>
      <VisuallyHidden>{text(WORDS[change.direction], { percent })}</VisuallyHidden>
    </Flex>
  );
};
