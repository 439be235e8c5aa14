import type { BreakdownRow, DashboardBreakdown, Dimension, Figures } from '../../../../contracts/dashboard';
import { DEPTH_STEPS, DURATION_STEPS, SCROLL_STEPS } from '../../../../contracts/dashboard';
import type { SourceClass } from '../../../../contracts/events';
import type { Database } from '../../strapi/database';
import type { Covered } from '../span';
import { fromRecords, fromTotals, keptPart } from './answered';
import type { AskedQuestion } from './asked';
import { paged } from './paged';
import { valuesFromRecords } from './records/values';
import { segments } from './segments';

/** What a breakdown is asked beside its range and filters. */
export interface BreakdownQuestion {
  dimension: Dimension;
  /** Of referrers: those of one class only. */
  sourceClass: SourceClass | undefined;
  /** What values contain, in large or small letters; `''` for all. */
  search: string;
  page: number;
  pageSize: number;
}

/** What is counted of values, by value. */
type Values = ReadonlyMap<string, Figures>;

const STEPS: Partial<Record<Dimension, readonly number[]>> = {
  duration: DURATION_STEPS,
  depth: DEPTH_STEPS,
  scroll: SCROLL_STEPS,
};

const NOTHING: Figures = {
  views: 0,
  visitors: null,
  sessions: 0,
  bounces: 0,
  durationMs: 0,
  engagedMs: 0,
  interactions: 0,
};

const sumOf = (values: Iterable<Figures>): Figures => {
  const sum = { ...NOTHING };
  for (const figures of values) {
    sum.views += figures.views;
    sum.sessions += figures.sessions;
    sum.bounces += figures.bounces;
    sum.durationMs += figures.durationMs;
    sum.engagedMs += figures.engagedMs;
    sum.interactions += figures.interactions;
  }
  return sum;
};

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sessions first; what readers did has none, and is told by its count. */
const bySize = ([a, one]: [string, Figures], [b, other]: [string, Figures]): number =>
  other.sessions - one.sessions || other.views - one.views || other.interactions - one.interactions || byName(a, b);

const inOrder = (dimension: Dimension, values: Values): [string, Figures][] => {
  const rows = [...values].filter(([, { views, sessions, interactions }]) => views > 0 || sessions > 0 || interactions > 0);
  return STEPS[dimension] ? rows.sort(([a], [b]) => Number(a) - Number(b)) : rows.sort(bySize);
};

/** A referrer is called by its class, a space, and its name. */
const namesOf = (dimension: Dimension, key: string): Pick<BreakdownRow, 'value' | 'sourceClass'> => {
  const gap = key.indexOf(' ');
  return dimension === 'referrer' ? { value: key.slice(gap + 1), sourceClass: key.slice(0, gap) as SourceClass } : { value: key };
};

const ofClass = (values: Values, sourceClass: SourceClass | undefined): Values =>
  sourceClass === undefined ? values : new Map([...values].filter(([key]) => key.startsWith(`${sourceClass} `)));

/** How what fits splits up, from totals O(values × months, and days beside them), from records O(records of the days). */
export const breakdown = async (
  database: Database,
  question: AskedQuestion,
  { dimension, sourceClass, search, page, pageSize }: BreakdownQuestion,
): Promise<DashboardBreakdown> => {
  const isWhole = Object.keys(question.filters).length === 0;
  const asked = isWhole ? question : keptPart(question);
  const read = async ({ reach }: Covered): Promise<Values> =>
    ofClass(
      isWhole
        ? await segments(database, dimension, reach, asked.time.dayOf(asked.at), asked.time)
        : await valuesFromRecords(database, asked, dimension, reach),
      sourceClass,
    );
  const now = await read(asked.now);
  const before = asked.before && (await read(asked.before));
  const found = inOrder(dimension, now)
    .map(([key, figures]) => ({
      ...namesOf(dimension, key),
      now: figures,
      before: before && (before.get(key) ?? NOTHING),
    }))
    .filter(({ value }) => value.toLowerCase().includes(search.toLowerCase()));
  return {
    ...(isWhole ? fromTotals(asked) : fromRecords(asked)),
    dimension,
    ...paged(found, page, pageSize),
    all: { now: sumOf(now.values()), before: before && sumOf(before.values()) },
  };
};
