import { type ApiChoice, type TrackingChoice, UNCHOSEN_API } from '../../../contracts/tracking';
import { type PathReader, parametersOf, pathReader } from './url-pattern';

/** A type that a path may belong to, and the values of the pattern's parameters. */
interface PathMatch {
  uid: string;
  parameters: Record<string, string>;
}

/** The tracking settings, made ready to be asked for every event. */
export interface TrackingRules {
  /** How many types are tracked: until one is, nothing is recorded. */
  trackedTypes: number;
  isTracked(uid: string): boolean;
  /** The types that are tracked. */
  tracked(): string[];
  /** What the content API does with a type beyond its own work: nothing for one that is not tracked. */
  apiOf(uid: string): ApiChoice;
  /** The types whose pattern fits a page's path, tracked or not, the most exact pattern first. */
  match(path: string): PathMatch[];
}

/** Prepares the choices made for the types, by uid. */
export const trackingRules = (choices: Record<string, TrackingChoice & Partial<ApiChoice>>): TrackingRules => {
  const tracked = new Set(Object.keys(choices).filter((uid) => choices[uid]?.tracked));
  const readers: { uid: string; read: PathReader; parameters: number }[] = Object.entries(choices)
    .filter(([, { urlPattern }]) => urlPattern !== '')
    .map(([uid, { urlPattern }]) => ({ uid, read: pathReader(urlPattern), parameters: parametersOf(urlPattern).length }))
    .sort((a, b) => a.parameters - b.parameters);
  return {
    trackedTypes: tracked.size,
    isTracked: (uid) => tracked.has(uid),
    tracked: () => [...tracked],
    apiOf: (uid) => (tracked.has(uid) ? { ...UNCHOSEN_API, ...choices[uid] } : UNCHOSEN_API),
    match: (path) =>
      readers.flatMap(({ uid, read }) => {
        const parameters = read(path);
        return parameters ? [{ uid, parameters }] : [];
      }),
  };
};
