import { useIntl } from 'react-intl';
import { lengthParts } from '../../../format/lengthParts';
import { useCodeName } from '../../../translations/useCodeName';
import { useText } from '../../../translations/useText';
import { type FieldName, VALUE_TEXTS } from '../texts';

export interface FieldTexts {
  /** A length of time, as `3 min 20 sec`. */
  length(milliseconds: number): string;
  when(instant: string, isExact?: boolean): string;
  /** A field's value in the administrator's words; `''` for none. */
  value(field: FieldName, value: unknown): string;
}

const LENGTHS: readonly FieldName[] = ['duration', 'engagedMs'];

/** How values are written in the administrator's language. */
export const useFieldText = (): FieldTexts => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  const length = (milliseconds: number) =>
    lengthParts(milliseconds)
      .map(({ value, unit }) => formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' }))
      .join(' ');
  const when = (instant: string, isExact = false) =>
    formatDate(instant, { dateStyle: 'medium', timeStyle: isExact ? 'medium' : 'short' });
  const nameOf = useCodeName();
  return {
    length,
    when,
    value: (field, value) => {
      const words = VALUE_TEXTS[field]?.[String(value)];
      if (words !== undefined) {
        return text(words);
      }
      if (typeof value === 'number') {
        if (LENGTHS.includes(field)) {
          return length(value);
        }
        return field === 'scrollDepth' ? formatNumber(value / 100, { style: 'percent' }) : formatNumber(value);
      }
      if (typeof value === 'string') {
        if (field === 'country' || field === 'language') {
          return value === '' ? '' : nameOf(value, field === 'country' ? 'region' : 'language');
        }
        return value;
      }
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
    },
  };
};
