import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import { type Figures, type Metric, metricOf } from '../../../../../contracts/dashboard';
import { Card } from '../../../components/Card';
import { ChangeMark } from '../../../components/ChangeMark';
import { Hint } from '../../../components/Hint';
import { changeOf } from '../../../format/change';
import { saved } from '../../../format/scales';
import { useScaleText } from '../../../translations/useScaleText';
import { useText } from '../../../translations/useText';
import { METRIC_LOOKS } from './metrics';

const Chosen = styled(Card)<{ $isChosen: boolean }>`
  position: relative;
  isolation: isolate;
  height: 100%;
  outline: ${({ $isChosen, theme }) => ($isChosen ? `2px solid ${theme.colors.primary600}` : 'none')};

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** A button as large as its sheet, above which the hint stands. The name is not in it, since there are no buttons on paper. */
const Choose = styled.button`
  position: absolute;
  inset: 0;
  padding: 0;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  cursor: pointer;
`;

const Above = styled.span`
  position: relative;
  z-index: 1;
  display: inline-flex;
`;

interface MetricTileProps {
  metric: Metric;
  now: Figures;
  before: Figures | null;
  isChosen: boolean;
  onChoose: () => void;
}

/** One figure of the range, and how it stands to what it is compared with. A click draws it. */
export const MetricTile = ({ metric, now, before, isChosen, onChoose }: MetricTileProps) => {
  const text = useText();
  const nameId = useId();
  const { whole } = useScaleText();
  const { title, hint, scale, isLessBetter = false } = METRIC_LOOKS[metric];
  const value = metricOf(now, metric);
  const valueBefore = before && metricOf(before, metric);
  // What is written alike is no change.
  const asShown = (exact: number) => saved(exact, scale) ?? exact;
  return (
    <Chosen $isChosen={isChosen} padding={{ initial: 3, medium: 5 }} data-metric={metric}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Flex gap={2}>
          <Typography id={nameId} variant="sigma" textColor="neutral600">
            {text(title)}
          </Typography>
          <Choose type="button" aria-labelledby={nameId} aria-pressed={isChosen} onClick={onChoose} />
          <Above>
            <Hint>{text(hint)}</Hint>
          </Above>
        </Flex>
        <Typography variant="beta" tag="p" data-testid="figure">
          {whole(value, scale)}
        </Typography>
        {before && (
          <Flex gap={2} wrap="wrap">
            {value !== null && valueBefore !== null && (
              <ChangeMark change={changeOf(asShown(value), asShown(valueBefore))} isLessBetter={isLessBetter} />
            )}
            <Typography variant="pi" textColor="neutral600">
              {text('metric.before', { value: whole(valueBefore, scale) })}
            </Typography>
          </Flex>
        )}
      </Flex>
    </Chosen>
  );
};
