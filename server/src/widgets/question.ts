import type { EntryReference } from '../../../contracts/events';
import { isPeriod, type Period } from '../../../contracts/stats';
import { WIDGET_PERIODS, type WidgetPeriod } from '../../../contracts/widgets';

const RANGES = { week: '7d', month: '30d', year: '12m' } as const satisfies Record<WidgetPeriod, Period>;

type Range = (typeof RANGES)[WidgetPeriod];

/** What a widget asks. Without an entry it is about the whole site. */
export type Question =
  | { kind: 'stats'; entry: EntryReference }
  | { kind: 'live'; entry: EntryReference | null }
  | { kind: 'chart'; range: Range; entry: EntryReference | null }
  | { kind: 'popular'; period: Period; limit: number; uid: string; locale: string | undefined; fields: string[] };

/** Longer than any question of ours. */
const MOST_CHARACTERS = 600;

const MOST_ENTRIES = 50;
const MOST_FIELDS = 10;

/** A question that cannot be read, and why. */
export class Misread extends Error {}

const oneOf = <Name extends string>(names: readonly Name[], given: string, what: string): Name => {
  const name = names.find((known) => known === given);
  if (name === undefined) {
    throw new Misread(`${what} must be one of ${names.join(', ')}`);
  }
  return name;
};

/** @param parts a uid, a documentId and, where it has one, a locale; or nothing */
const entryIn = (parts: string[]): EntryReference | null => {
  const [uid, documentId, locale, ...more] = parts;
  if (uid === undefined) {
    return null;
  }
  if (uid === '' || !documentId || more.length > 0) {
    throw new Misread('an entry is named by its uid, its documentId and, where it has several, its locale');
  }
  return { uid, documentId, ...(locale && { locale }) };
};

/** By the names that charts have, too. */
const popularPeriod = (text: string): Period => {
  const name = WIDGET_PERIODS.find((known) => known === text);
  const period = name ? RANGES[name] : text;
  if (!isPeriod(period)) {
    throw new Misread(`the period must be one of ${WIDGET_PERIODS.join(', ')}, today, 24h, 1d to 365d, 12m, all`);
  }
  return period;
};

const popularIn = ([period = '', limit = '', uid = '', locale, fields = '', ...more]: string[]): Question => {
  if (uid === '' || more.length > 0) {
    throw new Misread('popular entries are asked for by period, limit, uid, locale and fields');
  }
  const count = /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (count < 1 || count > MOST_ENTRIES) {
    throw new Misread(`the limit must be a whole number from 1 to ${MOST_ENTRIES}`);
  }
  const names = fields === '' ? [] : [...new Set(fields.split(','))];
  if (names.length > MOST_FIELDS || names.some((name) => !/^\w{1,64}$/.test(name))) {
    throw new Misread(`the fields must be at most ${MOST_FIELDS} names of attributes`);
  }
  return { kind: 'popular', period: popularPeriod(period), limit: count, uid, locale: locale || undefined, fields: names };
};

/** Reads a question as `live/api::article.article/abc/en`, each part as addresses write it. @throws Misread */
export const questionFrom = (text: string): Question => {
  if (text.length > MOST_CHARACTERS) {
    throw new Misread(`a question has at most ${MOST_CHARACTERS} characters`);
  }
  const [kind = '', ...parts] = text.split('/');
  switch (oneOf(['stats', 'live', 'chart', 'popular'], kind, 'a question')) {
    case 'stats': {
      const entry = entryIn(parts);
      if (!entry) {
        throw new Misread('stats are those of an entry: name its uid and documentId');
      }
      return { kind: 'stats', entry };
    }
    case 'live':
      return { kind: 'live', entry: entryIn(parts) };
    case 'chart':
      return {
        kind: 'chart',
        range: RANGES[oneOf(WIDGET_PERIODS, parts[0] ?? '', 'the period')],
        entry: entryIn(parts.slice(1)),
      };
    case 'popular':
      return popularIn(parts);
  }
};
