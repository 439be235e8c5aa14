import type { Core } from '@strapi/strapi';
import type { AcceptedView } from '../../buffer';
import type { TrackingRules } from '../../settings';
import { defaultLocale } from '../../strapi/locales';
import { type TargetReference, targetKey } from '../../totals';
import { type Candidate, candidatesFor } from './candidates';
import { chooseEntry } from './choose-entry';
import { type EntryRow, findEntries } from './find-entries';

/** A view and what it counts for. */
export interface ResolvedView extends Omit<AcceptedView, 'target' | 'kind' | 'locale'> {
  /** The target's key. */
  target: string;
  reference: TargetReference;
  /** How the entry is called; null for a page. */
  entryTitle: string | null;
}

const rowsByType = async (strapi: Core.Strapi, candidates: Candidate[]): Promise<Map<string, EntryRow[]>> => {
  const rows = new Map<string, EntryRow[]>();
  for (const uid of new Set(candidates.map((candidate) => candidate.uid))) {
    rows.set(
      uid,
      await findEntries(
        strapi,
        uid,
        candidates.filter((candidate) => candidate.uid === uid),
      ),
    );
  }
  return rows;
};

/**
 * Finds what each view counts for: the entry it names or its path belongs to, else the page itself. Views of types that are not
 * tracked, and those that name an entry there is not, are left out. It runs in the transaction that is under way.
 */
export const resolveViews = async (strapi: Core.Strapi, views: AcceptedView[], rules: TrackingRules): Promise<ResolvedView[]> => {
  const asked = views.map((view) => ({ view, candidates: candidatesFor(view, rules) }));
  const rows = await rowsByType(
    strapi,
    asked.flatMap(({ candidates }) => (candidates === 'untracked' ? [] : candidates)),
  );
  const standard = await defaultLocale(strapi);

  return asked.flatMap(({ view: { target: named, kind: _, locale: __, ...view }, candidates }): ResolvedView[] => {
    if (candidates === 'untracked') {
      return [];
    }
    for (const candidate of candidates) {
      const entry = chooseEntry(rows.get(candidate.uid) ?? [], candidate, standard);
      if (entry) {
        const reference = { kind: 'entry' as const, uid: candidate.uid, documentId: entry.documentId, locale: entry.locale };
        return [{ ...view, reference, target: targetKey(reference), entryTitle: entry.title }];
      }
    }
    if (named) {
      return [];
    }
    const reference = { kind: 'page' as const, address: view.host + view.path };
    return [{ ...view, reference, target: targetKey(reference), entryTitle: null }];
  });
};
