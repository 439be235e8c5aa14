import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { lengthParts } from '../format/lengthParts';
import type { Scale } from '../format/scales';

const DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** How values are written in the administrator's language: whole, and on an axis, where there is little room. */
export const useScaleText = () => {
  const { formatNumber } = useIntl();
  return useMemo(() => {
    const length = (milliseconds: number, unitDisplay: 'short' | 'narrow') =>
      lengthParts(milliseconds)
        .map(({ value, unit }) => formatNumber(value, { style: 'unit', unit, unitDisplay }))
        .join(' ');
    const whole: Record<Scale, (value: number) => string> = {
      count: formatNumber,
      decimal: (value) => formatNumber(value, DECIMALS),
      percent: (value) => formatNumber(value, { style: 'percent', maximumFractionDigits: 1 }),
      length: (value) => length(value, 'short'),
    };
    const onAxis: Record<Scale, (value: number) => string> = {
      count: (value) => formatNumber(value, { notation: 'compact' }),
      decimal: formatNumber,
      percent: whole.percent,
      length: (value) => (value === 0 ? '0' : length(value, 'narrow')),
    };
    return {
      whole: (value: number | null, scale: Scale): string => (value === null ? '–' : whole[scale](value)),
      onAxis: (value: number, scale: Scale): string => onAxis[scale](value),
    };
  }, [formatNumber]);
};
