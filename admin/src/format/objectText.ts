import type { StatisticObject } from '../../../contracts/statistics';

const isEntry = (object: StatisticObject): object is { uid: string; documentId: string } => 'uid' in object;

/** What tells an object apart, for lists and addresses: the same for the same, in whatever order its dimensions are. */
export const objectKey = (object: StatisticObject | null): string =>
  object === null ? '' : JSON.stringify(Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))));

const isText = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** The object that an address names; null for any other text. */
export const objectIn = (text: string | null): StatisticObject | null => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Object.keys(value).length > 0 && Object.values(value).every(isText) ? (value as StatisticObject) : null;
  } catch {
    return null;
  }
};

/** What an object is called: an entry by its title, dimensions by their values. */
export const objectName = (object: StatisticObject, title: string | null): string =>
  isEntry(object) ? (title ?? object.documentId) : Object.values(object).map(String).join(', ');
