/** What was typed where a number is asked for: a number, nothing, or why it is none. */
type TypedNumber = { value: number | null } | { fault: 'number' | 'decimals' | 'large' };

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const signsOf = (locale: string): { group: string; decimal: string } => {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5);
  const sign = (type: 'group' | 'decimal', otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  return { group: sign('group', ','), decimal: sign('decimal', '.') };
};

/**
 * Reads a number as it is written in a language, with or without its signs between thousands: in German 1.234,5 and 1234,5, but not 1.5,
 * which some would mean otherwise.
 */
export const typedNumber = (typed: string, locale: string, decimals: number): TypedNumber => {
  const text = typed.trim().replace(/^[−–]/, '-');
  if (text === '') {
    return { value: null };
  }
  const { group, decimal } = signsOf(locale);
  // Spaces between thousands are of several kinds.
  const between = /\s/.test(group) ? '\\s' : escaped(group);
  const match = new RegExp(`^(-?(?:\\d+|\\d{1,3}(?:${between}\\d{3})+))(?:${escaped(decimal)}(\\d+))?$`).exec(text);
  if (!match) {
    return { fault: 'number' };
  }
  const [, whole = '', part = ''] = match;
  if (part.replace(/0+$/, '').length > decimals) {
    return { fault: 'decimals' };
  }
  const value = Number(`${whole.replace(/[^\d-]/g, '')}.${part || '0'}`);
  return Math.abs(value) * 10 ** decimals > Number.MAX_SAFE_INTEGER ? { fault: 'large' } : { value: value === 0 ? 0 : value };
};

/** A number as it is to be typed: without signs between thousands. */
export const toBeTyped = (value: number | null, locale: string, decimals: number): string =>
  value === null ? '' : new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: decimals }).format(value);
