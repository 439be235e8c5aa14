import type { Core } from '@strapi/strapi';
import type { Answered, ContentRow, DashboardFilters, Figures } from '../../../../../contracts/dashboard';
import type { Database } from '../../../strapi/database';
import type { MayRead } from '../../../strapi/may-read';
import type { TargetCounts } from '../../../totals';
import type { TargetScope } from '../../counts/scopes';
import { sharedCountsOf } from '../../counts/shared-counts';
import type { Covered } from '../../span';
import { entryTargets } from '../../targets';
import { fromRecords, fromTotals, keptPart } from '../answered';
import type { AskedQuestion } from '../asked';
import { overview } from '../overview';
import { countsFromRecords } from './counts-from-records';
import { figuresOf } from './figures';
import type { ContentQuestion } from './question';

/** All that a list is made of. */
export interface ContentContext {
  strapi: Core.Strapi;
  database: Database;
  question: Pick<ContentQuestion, '_q' | 'page' | 'pageSize' | 'trend' | 'type' | 'attribute'>;
  asked: AskedQuestion;
  mayRead: MayRead;
  /** The targets that fit the filters; without a filter the site among them. */
  scopes: readonly TargetScope[];
  now: TargetCounts;
  before: TargetCounts | null;
  /** What the answer says of itself. */
  answered: Answered;
}

/** A page of a list, and how long the list is. */
export interface ListPage {
  rows: ContentRow[];
  total: number;
}

/** The targets that fit what filters say of entries. */
const fitting = async (
  database: Database,
  scopes: readonly TargetScope[],
  { type, entry, locale }: DashboardFilters,
): Promise<readonly TargetScope[]> => {
  if (type === undefined && entry === undefined && locale === undefined) {
    return scopes;
  }
  const [uid, documentId] = entry?.split('/') ?? [];
  const ofEntry = uid && documentId ? new Set((await entryTargets(database, uid, documentId)).map(({ id }) => id)) : null;
  return scopes
    .filter((scope) => scope.kind === 'entry')
    .filter((scope) => (type === undefined || scope.uid === type) && (locale === undefined || scope.locale === locale))
    .map((scope) => (ofEntry ? { ...scope, targets: scope.targets.filter((target) => ofEntry.has(target)) } : scope));
};

/** What totals are kept by: what else is filtered by, records are looked at for. */
const BY_TOTALS = ['type', 'entry', 'locale'];

const isOfTotals = ({ filters }: AskedQuestion): boolean => Object.keys(filters).every((name) => BY_TOTALS.includes(name));

export const contentContext = async (
  strapi: Core.Strapi,
  question: ContentContext['question'],
  asked: AskedQuestion,
  mayRead: MayRead,
): Promise<ContentContext> => {
  const database = strapi.db.connection;
  const shared = sharedCountsOf(strapi);
  const scopes = await fitting(database, await shared.scopes(), asked.filters);
  const known = { strapi, database, question, mayRead, scopes };
  if (isOfTotals(asked)) {
    const countsIn = ({ reach }: Covered) => shared.countsIn(reach, asked.time.dayOf(asked.at), asked.time);
    const [now, before] = [await countsIn(asked.now), asked.before && (await countsIn(asked.before))];
    return { ...known, asked, now, before, answered: fromTotals(asked) };
  }
  const kept = keptPart(asked);
  const countsIn = ({ reach }: Covered) => countsFromRecords(database, reach, kept);
  const [now, before] = [await countsIn(kept.now), kept.before && (await countsIn(kept.before))];
  return { ...known, asked: kept, now, before, answered: fromRecords(kept) };
};

/** The targets of some kinds. */
export const targetsOf = ({ scopes }: ContentContext, ...kinds: string[]): number[] =>
  scopes.filter(({ kind }) => kinds.includes(kind)).flatMap(({ targets }) => targets);

/** The figures of some targets in the span, and in what it is compared with. */
export const bothFigures = (
  { now, before }: ContentContext,
  targets: readonly number[],
): { now: Figures; before: Figures | null } => ({
  now: figuresOf(now, targets),
  before: before && figuresOf(before, targets),
});

/** The whole site, or what fits the filters. */
export const allFigures = async (context: ContentContext): Promise<{ now: Figures; before: Figures | null }> => {
  const { asked, database } = context;
  if (isOfTotals(asked)) {
    return bothFigures(context, targetsOf(context, Object.keys(asked.filters).length === 0 ? 'site' : 'entry'));
  }
  const { now, before } = await overview(database, asked);
  return { now, before };
};

/** The part of a list that is asked for. */
export const pageOf = <Item>({ question: { page, pageSize } }: ContentContext, items: readonly Item[]): Item[] =>
  items.slice((page - 1) * pageSize, page * pageSize);
