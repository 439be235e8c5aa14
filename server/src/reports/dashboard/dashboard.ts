import type { Core } from '@strapi/strapi';
import type {
  DashboardBreakdown,
  DashboardCalendar,
  DashboardFiltered,
  DashboardLoyalty,
  DashboardOverview,
  DashboardPattern,
} from '../../../../contracts/dashboard';
import { optionsOf } from '../../settings';
import { askedQuestion } from './asked';
import { breakdown } from './breakdown';
import { calendar } from './calendar';
import { filtered } from './filtered';
import { loyalty } from './loyalty';
import { overview } from './overview';
import { pattern } from './pattern';
import type { BreakdownQuestionRead, DashboardQuestionRead as Question } from './question';

/** Answers the questions of the dashboard, as of now. Each throws a ValidationError where its range has not begun. */
export const dashboardService = ({ strapi }: { strapi: Core.Strapi }) => ({
  overview: async (question: Question): Promise<DashboardOverview> =>
    overview(strapi.db.connection, await askedQuestion(strapi, question)),

  calendar: async (question: Question): Promise<DashboardCalendar> =>
    calendar(strapi.db.connection, await askedQuestion(strapi, question)),

  pattern: async (question: Question): Promise<DashboardPattern> =>
    pattern(strapi.db.connection, await askedQuestion(strapi, question)),

  breakdown: async ({
    dimension,
    sourceClass,
    _q: search,
    page,
    pageSize,
    ...question
  }: BreakdownQuestionRead): Promise<DashboardBreakdown> =>
    breakdown(strapi.db.connection, await askedQuestion(strapi, question), { dimension, sourceClass, search, page, pageSize }),

  loyalty: async (question: Question): Promise<DashboardLoyalty> =>
    loyalty(strapi.db.connection, await askedQuestion(strapi, question), optionsOf(strapi).visitors !== 'daily'),

  filtered: async (question: Pick<Question, 'range' | 'compare'>): Promise<DashboardFiltered> =>
    filtered(strapi.db.connection, await askedQuestion(strapi, question)),
});

/** The service as controllers and other rooms call it. */
export const dashboardOf = (strapi: Core.Strapi): ReturnType<typeof dashboardService> =>
  strapi.plugin('insight').service('dashboard');
