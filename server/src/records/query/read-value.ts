import type { FieldKind } from '../../../../contracts/records';
import { refuse } from './refuse';

const MOST_CHARACTERS = 2_048;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i;
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2}))?$/;
const BOOLEANS = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  ['t', true],
  ['1', true],
  [1, true],
  [false, false],
  ['false', false],
  ['f', false],
  ['0', false],
  [0, false],
]);

type Path = readonly string[];

/** The number that a text is; null when it is none. */
export const numberIn = (text: string): number | null => {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
};

export const readText = (raw: unknown, path: Path): string => {
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') {
    return refuse(path, 'must be a text');
  }
  // Texts are kept in this form.
  const text = String(raw).normalize('NFC');
  if (text.length > MOST_CHARACTERS) {
    return refuse(path, `must have at most ${MOST_CHARACTERS} characters`);
  }
  // PostgreSQL has no text with NUL in it.
  return text.includes('\0') ? refuse(path, 'must not contain NUL') : text;
};

const readNumber = (raw: unknown, path: Path): number =>
  (typeof raw === 'number' && Number.isFinite(raw) ? raw : numberIn(String(raw))) ?? refuse(path, 'must be a number');

/** A whole number of at least so much. */
export const readCount = (raw: unknown, least: number, path: Path): number => {
  const count = numberIn(String(raw));
  return count !== null && Number.isSafeInteger(count) && count >= least
    ? count
    : refuse(path, `must be a whole number of at least ${least}`);
};

const readTime = (raw: unknown, path: Path): number => {
  const instant = typeof raw === 'string' && TIME.test(raw) ? Date.parse(raw) : Number.NaN;
  return Number.isNaN(instant)
    ? refuse(path, 'must be a day, as 2026-01-31, or a time with its zone, as 2026-01-31T09:30:00Z')
    : instant;
};

export const readBoolean = (raw: unknown, path: Path): boolean => BOOLEANS.get(raw) ?? refuse(path, 'must be true or false');

/** Reads a value that a field of a kind is compared with. @throws ValidationError when it is none */
export const readValue = (kind: FieldKind, raw: unknown, path: Path): string | number | boolean => {
  switch (kind) {
    case 'number':
      return readNumber(raw, path);
    case 'time':
      return readTime(raw, path);
    case 'boolean':
      return readBoolean(raw, path);
    default:
      return readText(raw, path);
  }
};
