import type { Metric } from '../../../contracts/statistics';
import { bytesIn } from './bytes';
import { lengthParts } from './lengthParts';

type Shape = Pick<Metric, 'format' | 'unit' | 'decimals'>;

const CURRENCY = /^[A-Z]{3}$/;

interface Style extends Intl.NumberFormatOptions {
  /** Whether the unit is not in it. */
  isBare: boolean;
}

const styleOf = ({ format, unit }: Shape): Style => {
  if (format === 'percent') {
    return { style: 'percent', isBare: false };
  }
  return format === 'currency' && CURRENCY.test(unit) ? { style: 'currency', currency: unit, isBare: false } : { isBare: true };
};

const lengthOf = (seconds: number, locale: string, unitDisplay: 'short' | 'narrow'): string =>
  `${seconds < 0 ? '−' : ''}${lengthParts(Math.abs(seconds) * 1_000)
    .map(({ value, unit }) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value))
    .join(' ')}`;

const bytesOf = (bytes: number, locale: string): string => {
  const { value, unit } = bytesIn(Math.abs(bytes));
  return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(Math.sign(bytes) * value);
};

/**
 * How a metric's values are written in a language. Percentages are kept as such: 12 is 12 %.
 * @returns for values as they are, and for an axis, where there is little room
 */
export const metricLabel = (shape: Shape, locale: string): { whole(value: number): string; onAxis(value: number): string } => {
  const { format, unit, decimals } = shape;
  if (format === 'duration' || format === 'bytes') {
    const write = (display: 'short' | 'narrow') => (value: number) =>
      format === 'bytes' ? bytesOf(value, locale) : lengthOf(value, locale, display);
    return { whole: write('short'), onAxis: (value) => (value === 0 ? '0' : write('narrow')(value)) };
  }
  const { isBare, ...style } = styleOf(shape);
  const part = format === 'percent' ? 100 : 1;
  const whole = new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const axis = new Intl.NumberFormat(locale, { ...style, notation: 'compact', maximumSignificantDigits: 4 });
  const after = isBare && unit !== '' ? `\u00A0${unit}` : '';
  return {
    whole: (value) => `${whole.format(value / part)}${after}`,
    onAxis: (value) => axis.format(value / part),
  };
};
