import { expect, test } from 'vitest';
import { day, statisticObject } from '../../../server/src/statistics/schemas/parts';

const isDay = (said: string): boolean => day.safeParse(said).success;

const digits = (count: number, length: number): string => String(count).padStart(length, '0');

test('a day is one that the calendar has', () => {
  for (const year of [0, 4, 100, 400, 1900, 1999, 2000, 2024, 2026, 9999]) {
    for (let month = 0; month <= 13; month += 1) {
      for (let date = 0; date <= 32; date += 1) {
        const said = `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
        const isOfDates = new Date(`${said}T00:00Z`).toJSON()?.slice(0, 10) === said;
        expect(isDay(said), said).toBe(isOfDates);
      }
    }
  }
  for (const said of ['', '2026-1-31', '2026-01-31 ', '2026-01-31T00:00Z', '+02026-01-31', '2026-aa-31', '２026-01-31']) {
    expect(isDay(said), said).toBe(false);
  }
});

const faults = (object: unknown): string[] =>
  (statisticObject.safeParse(object).error?.issues ?? []).map(({ path, message }) => [...path, message].join(': '));

test.each([
  [
    { country: 'AT', plan: 1, isPaid: false },
    { country: 'AT', plan: '1', isPaid: 'false' },
  ],
  [
    { uid: 'api::article.article', documentId: 'a' },
    { uid: 'api::article.article', documentId: 'a' },
  ],
  [Object.assign(Object.create(null), { country: 'AT' }), { country: 'AT' }],
])('an object is %o', (given, read) => {
  expect(statisticObject.parse(given)).toEqual(read);
});

const NO_SET = 'must be an object: an entry, as { uid, documentId }, or dimensions, as { country: "AT" }';
const NO_NAME = 'must be 1 to 64 letters, digits, - and _, and begin with a letter';
const NO_VALUE = 'must be a text, a number, true or false';

test.each([
  ['AT', NO_SET],
  [['AT'], NO_SET],
  [null, NO_SET],
  [new Date(0), NO_SET],
  [{}, 'must have 1 to 8 dimensions'],
  [Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`d${index}`, 1])), 'must have 1 to 8 dimensions'],
  [{ '': 'AT' }, `: ${NO_NAME}`],
  [{ '1st': 'AT' }, `1st: ${NO_NAME}`],
  [JSON.parse('{ "__proto__": "AT" }'), `__proto__: ${NO_NAME}`],
  [{ ['a'.repeat(65)]: 'AT' }, `${'a'.repeat(65)}: ${NO_NAME}`],
  [{ country: null }, `country: ${NO_VALUE}`],
  [{ country: ['AT'] }, `country: ${NO_VALUE}`],
  [{ size: Number.NaN }, `size: ${NO_VALUE}`],
  [{ size: Number.POSITIVE_INFINITY }, `size: ${NO_VALUE}`],
  [{ country: 'a'.repeat(256) }, 'country: must have at most 255 characters'],
  [{ country: 'a\u0000b' }, 'country: must have no control characters'],
  [{ country: '\ud800' }, 'country: must have no control characters'],
  [{ uid: 'api::article.article' }, 'documentId: must be a text'],
])('an object is not %o', (given, fault) => {
  expect(faults(given)).toEqual([fault]);
});

test('all that is wrong with an object is named', () => {
  expect(faults({ '1st': 'AT', plan: null, country: 'AT' })).toEqual([`1st: ${NO_NAME}`, `plan: ${NO_VALUE}`]);
});
