import { MAX_EVENTS_PER_REQUEST } from '../../../../../contracts/events';
import type { BODY_FORMATS } from '../../../../../contracts/settings';
import { Refusal } from '../../../collect';
import { isObject } from '../../../strapi/is-object';
import { fromForm } from './from-form';

/** The records of a request. */
export interface SentRecords {
  records: Record<string, unknown>[];
  /** Whether they came as an array, and are answered as one. */
  isMany: boolean;
}

const wrong = (message: string): Refusal => new Refusal(400, message, 'event');

/** What is in `{ data }`, as Strapi's own API takes it, or the body itself. */
const unwrapped = (body: unknown): unknown => {
  if (!isObject(body) || !Object.hasOwn(body, 'data')) {
    return body;
  }
  const others = Object.keys(body).filter((key) => key !== 'data');
  if (others.length > 0) {
    throw wrong(`Beside data there is ${others.join(', ')}: send { data }, or the record itself.`);
  }
  return body.data;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (isObject(value) && Object.keys(value).length === 0);

/** The record of a request that has one. @throws Refusal 400 when it has an array */
export const oneRecord = ({ records: [record], isMany }: SentRecords): Record<string, unknown> => {
  if (isMany || !record) {
    throw wrong('One session is changed at a time: send an object.');
  }
  return record;
};

/**
 * Reads a request's body as one record or an array of them.
 * @throws Refusal 400 that says what it is instead
 */
export const sentRecords = (body: unknown, format: (typeof BODY_FORMATS)[number] | undefined): SentRecords => {
  const sent = unwrapped(format === 'json' ? body : fromForm(body));
  if (isEmpty(sent)) {
    throw wrong('The body is empty: send a record, or an array of them, as { data }.');
  }
  const records: unknown[] = Array.isArray(sent) ? sent : [sent];
  if (records.length === 0 || records.length > MAX_EVENTS_PER_REQUEST) {
    throw wrong(`An array has 1 to ${MAX_EVENTS_PER_REQUEST} records; this one has ${records.length}.`);
  }
  const index = records.findIndex((record) => !isObject(record));
  if (index !== -1) {
    throw wrong(`${Array.isArray(sent) ? `Record ${index}` : 'The record'} is no object.`);
  }
  return { records: records.filter(isObject), isMany: Array.isArray(sent) };
};
