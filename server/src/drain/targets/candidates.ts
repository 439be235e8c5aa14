import type { AcceptedEvent } from '../../buffer';
import type { TrackingRules } from '../../settings';

/** An entry that a view may be of: a tracked type, and what tells the entry apart from others of that type. */
export interface Candidate {
  uid: string;
  /** Values of attributes, all of which the entry has; empty for the one entry of a single type. */
  parameters: Record<string, string>;
  /** The locale that the page or its address asks for, `''` when neither does. */
  locale: string;
}

/** The entries that a view may be of, the likeliest first; `untracked` when all are of types that are not tracked. */
export type Candidates = Candidate[] | 'untracked';

/** Reads from a view what it says of its entry. */
export const candidatesFor = ({ target, path, locale }: AcceptedEvent, rules: TrackingRules): Candidates => {
  if (target) {
    const { uid, documentId } = target;
    return rules.isTracked(uid) ? [{ uid, parameters: { documentId }, locale: target.locale || locale }] : 'untracked';
  }
  const matches = rules.match(path);
  const tracked = matches.filter(({ uid }) => rules.isTracked(uid));
  if (matches.length > 0 && tracked.length === 0) {
    return 'untracked';
  }
  return tracked.map(({ uid, parameters: { locale: fromPath = '', ...parameters } }) => ({
    uid,
    parameters,
    locale: fromPath || locale,
  }));
};
