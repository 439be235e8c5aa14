import { Button, DatePicker, Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DashboardRange } from '../../../../../contracts/dashboard';
import { daysOfRange } from '../../../format/dashboardQuestion';
import { dayToPick, pickedDay } from '../../../format/pickedDay';
import { useText } from '../../../translations/useText';
import { useShownSpan } from './useShownSpan';

interface OtherDaysProps {
  range: DashboardRange;
  onChoose: (range: DashboardRange) => void;
}

/** Any two days of the site's calendar. */
export const OtherDays = ({ range, onChoose }: OtherDaysProps) => {
  const text = useText();
  const span = useShownSpan()?.span;
  const shown = daysOfRange(range) ?? span;
  const [from, setFrom] = useState(shown?.from);
  const [to, setTo] = useState(shown?.to);
  const isTurned = from !== undefined && to !== undefined && from > to;
  const picker = (value: string | undefined, set: (day: string | undefined) => void) => (
    <DatePicker
      size="S"
      {...(value !== undefined && { value: dayToPick(value) })}
      maxDate={new Date(Date.now() + 86_400_000)}
      onChange={(date) => set(date && pickedDay(date))}
      onClear={() => set(undefined)}
      clearLabel={text('range.clear')}
    />
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="sigma" textColor="neutral600">
        {text('range.other')}
      </Typography>
      <Field.Root width="100%">
        <Field.Label>{text('range.from')}</Field.Label>
        {picker(from, setFrom)}
      </Field.Root>
      <Field.Root width="100%" {...(isTurned && { error: text('range.turned') })}>
        <Field.Label>{text('range.to')}</Field.Label>
        {picker(to, setTo)}
        <Field.Error />
      </Field.Root>
      {span && (
        <Typography variant="pi" textColor="neutral600">
          {text('range.zone', { timeZone: span.timeZone })}
        </Typography>
      )}
      <Button
        fullWidth
        disabled={from === undefined || to === undefined || isTurned}
        onClick={() => from !== undefined && to !== undefined && onChoose(`${from}..${to}`)}
      >
        {text('range.apply')}
      </Button>
    </Flex>
  );
};
