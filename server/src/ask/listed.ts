import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DashboardContent } from '../../../contracts/dashboard';
import { contentQuestion, dashboardContentOf } from '../reports';
import type { MayRead } from '../strapi/may-read';
import { parse } from '../strapi/parse';

/** `GET /insight/dashboard/content`. @throws ValidationError that names what is wrong, ForbiddenError where the asker may not have it */
export const listed = async (strapi: Core.Strapi, question: object, mayRead: MayRead): Promise<DashboardContent> => {
  const answer = await dashboardContentOf(strapi).content(parse(contentQuestion, question), mayRead);
  if ('refusal' in answer) {
    throw new errors.ForbiddenError(answer.refusal);
  }
  return answer;
};
