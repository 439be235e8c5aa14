import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TrackedEntryReport } from '../../../../contracts/reports';
import { ChangeMark } from '../../components/ChangeMark';
import { Hint } from '../../components/Hint';
import { RANGES_BEFORE } from '../../components/range/rangeTexts';
import { changeOf } from '../../format/change';
import { engagedPerView } from '../../format/engagedPerView';
import { useFieldText } from '../../pages/Records/cells/useFieldText';
import { useText } from '../../translations/useText';

interface TrendsProps {
  report: TrackedEntryReport;
  /** In percent; null while it is not known. */
  scrollDepth: number | null;
}

/** The figures of a range, one a line, and how they stand to the span before. */
export const Trends = ({ report: { now, before, span }, scrollDepth }: TrendsProps) => {
  const text = useText();
  const { length } = useFieldText();
  const { formatNumber } = useIntl();
  const lengthOf = (milliseconds: number) => (milliseconds === 0 ? '–' : length(milliseconds));
  const figures = [
    { name: text('views'), hint: null, now: now.views, before: before.views, write: formatNumber },
    { name: text('visitors'), hint: null, now: now.visitors, before: before.visitors, write: formatNumber },
    {
      name: text('entry.engaged'),
      hint: text('entry.engaged.hint'),
      now: engagedPerView(now),
      before: engagedPerView(before),
      write: lengthOf,
    },
  ];
  const depth = scrollDepth === null ? '–' : formatNumber(scrollDepth / 100, { style: 'percent' });
  const lines = [
    ...figures.map((figure) => ({
      name: figure.name,
      hint: figure.hint,
      value: figure.write(figure.now),
      change: figure.now === 0 && figure.before === 0 ? null : changeOf(figure.now, figure.before),
      than: text(RANGES_BEFORE[span.name], { count: figure.write(figure.before) }),
    })),
    { name: text('entry.depth'), hint: text('entry.depth.hint'), value: depth, change: null, than: undefined },
  ];
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
      {lines.map(({ name, hint, value, change, than }) => (
        <Flex key={name} justifyContent="space-between" gap={2} wrap="wrap">
          <Flex gap={1} tag="dt">
            <Typography variant="pi" textColor="neutral600">
              {name}
            </Typography>
            {hint !== null && <Hint>{hint}</Hint>}
          </Flex>
          <Flex gap={2} tag="dd" title={than} style={{ margin: 0 }}>
            <Typography variant="omega" fontWeight="bold" textColor="neutral800">
              {value}
            </Typography>
            {change && <ChangeMark change={change} />}
          </Flex>
        </Flex>
      ))}
    </Flex>
  );
};
