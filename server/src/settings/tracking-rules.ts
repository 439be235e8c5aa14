import type { TrackingChoice } from '../../../contracts/tracking';
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
  /** The types whose pattern fits a page's path, tracked or not, the most exact pattern first. */
  match(path: string): PathMatch[];
}

/** Prepares the choices made for the types, by uid. */
export const trackingRules = (choices: Record<string, TrackingChoice>): TrackingRules => {
  const tracked = new Set(Object.keys(choices).filter((uid) => choices[uid]?.tracked));
  const readers: { uid: string; read: PathReader; parameters: number }[] = Object.entries(choices)
    .filter(([, { urlPattern }]) => urlPattern !== '')
    .map(([uid, { urlPattern }]) => ({ uid, read: pathReader(urlPattern), parameters: parametersOf(urlPattern).length }))
    .sort((a, b) => a.parameters - b.parameters);
  return {
    trackedTypes: tracked.size,
    isTracked: (uid) => tracked.has(uid),
    match: (path) =>
      readers.flatMap(({ uid, read }) => {
        const parameters = read(path);
        return parameters ? [{ uid, parameters }] : [];
      }),
  };
};
