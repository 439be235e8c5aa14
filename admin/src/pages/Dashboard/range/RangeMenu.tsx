import { Box, Button, Divider, Flex, Popover } from '@strapi/design-system';
import { Calendar, CaretDown } from '@strapi/icons';
import { useState } from 'react';
import { DASHBOARD_RANGES, type DashboardRange } from '../../../../../contracts/dashboard';
import { DEFAULT_RANGE } from '../../../format/dashboardQuestion';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { OtherDays } from './OtherDays';
import { RANGE_TEXTS } from './rangeTexts';
import { useRangeText } from './useRangeText';

/** The range, and the others that there are to choose from: by name, or any two days. @param hasAll whether all time is one of them */
export const RangeMenu = ({ hasAll = true }: { hasAll?: boolean }) => {
  const text = useText();
  const { rangeText } = useRangeText();
  const { question, ask } = useDashboardQuestion();
  const [isOpen, open] = useState(false);
  const choose = (range: DashboardRange) => {
    open(false);
    if (range !== question.range) {
      ask({ range: range === DEFAULT_RANGE ? null : range });
    }
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={open}>
      <Popover.Trigger>
        <Button
          variant="secondary"
          size="M"
          startIcon={<Calendar />}
          endIcon={<CaretDown />}
          aria-label={text('range.chosen', { range: rangeText(question.range) })}
        >
          {rangeText(question.range)}
        </Button>
      </Popover.Trigger>
      {/* The calendars of date pickers have no level of their own, and would open beneath it. */}
      <Popover.Content align="end" aria-label={text('range')} style={{ zIndex: 'auto' }}>
        <Box padding={4} maxWidth="34rem">
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex role="group" aria-label={text('range')} gap={1} wrap="wrap">
              {DASHBOARD_RANGES.filter((name) => hasAll || name !== 'all').map((name) => (
                <Button
                  key={name}
                  size="S"
                  variant={name === question.range ? 'secondary' : 'ghost'}
                  aria-pressed={name === question.range}
                  onClick={() => choose(name)}
                >
                  {text(RANGE_TEXTS[name])}
                </Button>
              ))}
            </Flex>
            <Divider />
            <OtherDays range={question.range} onChoose={choose} />
          </Flex>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
};
