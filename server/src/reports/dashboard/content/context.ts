import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentRow, DashboardFilter, DashboardFilters, Figures } from '../../../../../contracts/dashboard';
import type { Database } from '../../../strapi/database';
import type { MayRead } from '../../../strapi/may-read';
import type { TargetCounts } from '../../../totals';
import { entryTargets } from '../../targets';
import type { AskedQuestion } from '../asked';
import { figuresOf } from './figures';
import type { ContentQuestion } from './question';
import type { TargetScope } from './scopes';
import { sharedCountsOf } from './shared-counts';

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
}

/** A page of a list, and how long the list is. */
export interface ListPage {
  rows: ContentRow[];
  total: number;
}

/** What totals are kept by. */
const BY_TOTALS: readonly DashboardFilter[] = ['type', 'entry', 'locale'];

/** The targets that fit filters. @throws ValidationError for a filter that totals are not kept by */
const fitting = async (
  database: Database,
  scopes: readonly TargetScope[],
  filters: DashboardFilters,
): Promise<readonly TargetScope[]> => {
  const names = Object.keys(filters) as DashboardFilter[];
  const other = names.find((name) => !BY_TOTALS.includes(name));
  if (other !== undefined) {
    throw new errors.ValidationError(`${other}: lists of content cannot be filtered by it`);
  }
  if (names.length === 0) {
    return scopes;
  }
  const { type, entry, locale } = filters;
  const [uid, documentId] = entry?.split('/') ?? [];
  const ofEntry = uid && documentId ? new Set((await entryTargets(database, uid, documentId)).map(({ id }) => id)) : null;
  return scopes
    .filter((scope) => scope.kind === 'entry')
    .filter((scope) => (type === undefined || scope.uid === type) && (locale === undefined || scope.locale === locale))
    .map((scope) => (ofEntry ? { ...scope, targets: scope.targets.filter((target) => ofEntry.has(target)) } : scope));
};

export const contentContext = async (
  strapi: Core.Strapi,
  question: ContentContext['question'],
  asked: AskedQuestion,
  mayRead: MayRead,
): Promise<ContentContext> => {
  const database = strapi.db.connection;
  const { scopes, countsIn } = sharedCountsOf(strapi);
  const { time } = asked;
  const today = time.dayOf(asked.at);
  return {
    ...{ strapi, database, question, asked, mayRead },
    scopes: await fitting(database, await scopes(), asked.filters),
    now: await countsIn(asked.now.reach, today, time),
    before: asked.before && (await countsIn(asked.before.reach, today, time)),
  };
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
export const allFigures = (context: ContentContext): { now: Figures; before: Figures | null } =>
  bothFigures(context, targetsOf(context, Object.keys(context.asked.filters).length === 0 ? 'site' : 'entry'));

/** The part of a list that is asked for. */
export const pageOf = <Item>({ question: { page, pageSize } }: ContentContext, items: readonly Item[]): Item[] =>
  items.slice((page - 1) * pageSize, page * pageSize);
