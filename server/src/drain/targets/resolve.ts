import type { Core } from '@strapi/strapi';
import type { AcceptedEvent } from '../../buffer';
import type { TrackingRules } from '../../settings';
import { defaultLocale } from '../../strapi/locales';
import { SITE_KEY, targetKey } from '../../totals';
import { pushTo } from '../push-to';
import type { SeenTarget } from '../statements/write-targets';
import { type Candidate, type Candidates, candidatesFor } from './candidates';
import { chooseEntry } from './choose-entry';
import { findEntries } from './find-entries';
import { type RowsFor, rowsFor } from './rows-for';

/** An event and what it counts for. */
interface ResolvedEvent {
  event: AcceptedEvent;
  seen: SeenTarget;
}

/** The whole site, as it is seen by whatever is of no page. */
export const SITE: SeenTarget = { key: SITE_KEY, reference: { kind: 'site' }, title: null };

const rowsByType = async (strapi: Core.Strapi, candidates: Candidate[]): Promise<Map<string, RowsFor>> => {
  const byType = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    pushTo(byType, candidate.uid, candidate);
  }
  const rows = new Map<string, RowsFor>();
  for (const [uid, ofType] of byType) {
    rows.set(uid, rowsFor(await findEntries(strapi, uid, ofType)));
  }
  return rows;
};

const entryTarget = (candidates: Candidate[], rows: Map<string, RowsFor>, standard: string): SeenTarget | null => {
  for (const candidate of candidates) {
    const entry = chooseEntry(rows.get(candidate.uid)?.(candidate) ?? [], candidate, standard);
    if (entry) {
      const reference = { kind: 'entry' as const, uid: candidate.uid, documentId: entry.documentId, locale: entry.locale };
      return { key: targetKey(reference), reference, title: entry.title };
    }
  }
  return null;
};

const pageTarget = ({ host, path }: AcceptedEvent): SeenTarget => {
  const reference = { kind: 'page' as const, address: host + path };
  return { key: targetKey(reference), reference, title: null };
};

/** What tells apart what events may be of: those that say the same are looked up once. */
const saidBy = ({ kind, target, host, path, locale }: AcceptedEvent): string => {
  if (kind === 'session') {
    return SITE_KEY;
  }
  return target ? `${target.uid}\n${target.documentId}\n${target.locale || locale}` : `\n${host}${path}\n${locale}`;
};

/**
 * Finds what each event counts for: the entry it names or its path belongs to, else the page itself. Events of types that are not
 * tracked, and those that name an entry there is not, are untracked; those of sessions are of no page. It runs in the transaction that is under way.
 */
export const resolveEvents = async (
  strapi: Core.Strapi,
  events: readonly AcceptedEvent[],
  rules: TrackingRules,
): Promise<{ resolved: ResolvedEvent[]; untracked: AcceptedEvent[] }> => {
  const asked = new Map<string, { event: AcceptedEvent; candidates: Candidates }>();
  const said = events.map((event) => {
    const key = saidBy(event);
    if (key !== SITE_KEY && !asked.has(key)) {
      asked.set(key, { event, candidates: candidatesFor(event, rules) });
    }
    return key;
  });
  const all = [...asked.values()].flatMap(({ candidates }) => (candidates === 'untracked' ? [] : candidates));
  const rows = await rowsByType(strapi, all);
  const standard = await defaultLocale(strapi);
  const targets = new Map<string, SeenTarget | null>([[SITE_KEY, SITE]]);
  for (const [key, { event, candidates }] of asked) {
    const entry = candidates === 'untracked' ? null : entryTarget(candidates, rows, standard);
    targets.set(key, candidates === 'untracked' || (event.target && !entry) ? null : (entry ?? pageTarget(event)));
  }

  const resolved: ResolvedEvent[] = [];
  const untracked: AcceptedEvent[] = [];
  events.forEach((event, index) => {
    const seen = targets.get(said[index] as string);
    if (seen) {
      resolved.push({ event, seen });
    } else {
      untracked.push(event);
    }
  });
  return { resolved, untracked };
};
