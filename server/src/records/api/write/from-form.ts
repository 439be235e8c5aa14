import { Refusal } from '../../../collect';
import { isObject } from '../../../strapi/is-object';

/** What parses forms leaves out whatever comes after so many values, without a word. */
const MOST_VALUES = 1_000;

/** The fields of a record that hold something else than texts, or may. */
const TYPED = ['metadata', 'ended'];

const countOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, part) => sum + countOf(part), 0) : 1;

/** A number or a boolean as JSON writes it; any other text stays one, `007` and `+1` too. */
const typed = (value: unknown): unknown => {
  if (typeof value === 'string') {
    return value === 'true' ||
      value === 'false' ||
      (value !== '' && String(Number(value)) === value && Number.isFinite(Number(value)))
      ? JSON.parse(value)
      : value;
  }
  if (Array.isArray(value)) {
    return value.map(typed);
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, typed(part)])) : value;
};

/** From the 21st item on, what parses forms makes an object of a list. */
const asList = (value: unknown): unknown => {
  const keys = isObject(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key, index) => key === String(index)) ? Object.values(value as object) : value;
};

const recordOf = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, TYPED.includes(name) ? typed(part) : part]))
    : value;

const listOf = (value: unknown): unknown => {
  const list = asList(value);
  return Array.isArray(list) ? list.map(recordOf) : recordOf(list);
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new Refusal(400, 'data is not JSON.', 'json');
  }
};

/**
 * What a form says: its values are texts, so that numbers and booleans are read where a record may have them. `data` may also be JSON, as
 * Strapi's own API takes it of forms.
 * @throws Refusal 400 when it is too long to be read as a whole, or its `data` is not JSON
 */
export const fromForm = (form: unknown): unknown => {
  if (countOf(form) >= MOST_VALUES) {
    throw new Refusal(400, `A form has at most ${MOST_VALUES - 1} values; send more as JSON.`, 'body');
  }
  if (!isObject(form) || !Object.hasOwn(form, 'data')) {
    return listOf(form);
  }
  return { ...form, data: typeof form.data === 'string' && form.data !== '' ? parsed(form.data) : listOf(form.data) };
};
