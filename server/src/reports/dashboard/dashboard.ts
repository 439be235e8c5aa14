import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DashboardOverview } from '../../../../contracts/dashboard';
import { type AskedQuestion, askedQuestion } from './asked';
import { overview } from './overview';
import type { DashboardQuestions } from './question';

/** Answers the questions of the dashboard, as of now. Each throws a ValidationError where its range has not begun. */
export const dashboardService = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapi.db.connection;
  const asked = async (question: DashboardQuestions['overview']): Promise<AskedQuestion> => {
    const known = await askedQuestion(strapi, question);
    const [filter] = Object.keys(known.filters);
    if (filter !== undefined) {
      throw new errors.ValidationError(`${filter}: cannot be filtered by yet`);
    }
    return known;
  };
  return {
    overview: async (question: DashboardQuestions['overview']): Promise<DashboardOverview> =>
      overview(database, await asked(question)),
  };
};

/** The service as controllers and other rooms call it. */
export const dashboardOf = (strapi: Core.Strapi): ReturnType<typeof dashboardService> =>
  strapi.plugin('insight').service('dashboard');
