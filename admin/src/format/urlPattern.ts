import type { TrackableType } from '../../../contracts/tracking';
import type { TranslationKey } from '../translations/getTranslation';
import type { TextValues } from '../translations/useText';

type Kind = Pick<TrackableType, 'kind' | 'parameters'>;

const namesIn = (pattern: string): string[] => [...pattern.matchAll(/(?<!\\):([A-Za-z_$][\w$]*)/g)].map(([, name = '']) => name);

/** The parameters as they are written in a pattern. */
export const listParameters = (parameters: readonly string[]): string => parameters.map((name) => `:${name}`).join(', ');

/** What is wrong with a pattern, as far as it can be said while it is typed; the server has the last word. */
export const complaintAbout = (
  pattern: string,
  { kind, parameters }: Kind,
): { key: TranslationKey; values?: TextValues } | null => {
  if (pattern === '') {
    return null;
  }
  // What is optional stands in braces, as in {/:locale}/articles/:slug.
  if (!/^\{*\//.test(pattern)) {
    return { key: 'tracking.pattern.start' };
  }
  if (/[\s?#]/.test(pattern)) {
    return { key: 'tracking.pattern.characters' };
  }
  const names = namesIn(pattern);
  const unknown = names.find((name) => !parameters.includes(name));
  if (unknown !== undefined) {
    return { key: 'tracking.pattern.unknown', values: { name: `:${unknown}`, parameters: listParameters(parameters) } };
  }
  // A wildcard's name the server judges.
  const tellsApart = names.some((name) => name !== 'locale') || pattern.includes('*');
  return kind === 'collectionType' && !tellsApart ? { key: 'tracking.pattern.parameter' } : null;
};

/** A pattern that this type's pages could have, to show what is meant. */
export const examplePattern = ({ uid, kind, parameters }: Kind & Pick<TrackableType, 'uid'>): string => {
  const name = uid.split('.').at(-1) ?? uid;
  const parameter = parameters.includes('slug') ? 'slug' : 'documentId';
  return kind === 'singleType' ? `/${name}` : `/${name}/:${parameter}`;
};
