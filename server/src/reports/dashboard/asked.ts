import type { Core } from '@strapi/strapi';
import { DASHBOARD_FILTERS, type DashboardFilters } from '../../../../contracts/dashboard';
import { addDays, optionsOf, type SiteTime, timeOf } from '../../settings';
import { SITE_KEY } from '../../totals';
import { type Asked, askedRange } from '../span';
import { targetSpan } from '../target-span';
import type { DashboardQuestionRead } from './question';

/** A question of the dashboard at a moment. */
export interface AskedQuestion extends Asked {
  filters: DashboardFilters;
  /** The first day whose records are kept. */
  keptFrom: string;
  /** Of the site's first view; null when there was none. */
  firstDay: string | null;
  /** Milliseconds since 1970 UTC. */
  at: number;
  time: SiteTime;
}

const filtersOf = (question: DashboardQuestionRead): DashboardFilters =>
  Object.fromEntries(DASHBOARD_FILTERS.flatMap((filter) => (question[filter] === undefined ? [] : [[filter, question[filter]]])));

/** @throws ValidationError when the range has not begun */
export const askedQuestion = async (strapi: Core.Strapi, question: DashboardQuestionRead): Promise<AskedQuestion> => {
  const [at, time] = [Date.now(), timeOf(strapi).fixed()];
  const seen = await targetSpan(strapi.db.connection, SITE_KEY);
  const firstDay = seen && time.dayOf(Date.parse(seen.first));
  return {
    ...askedRange({ range: question.range, comparison: question.compare }, at, firstDay, time),
    filters: filtersOf(question),
    keptFrom: addDays(time.dayOf(at), -optionsOf(strapi).retentionDays),
    firstDay,
    at,
    time,
  };
};
