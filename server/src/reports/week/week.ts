import type { Core } from '@strapi/strapi';
import type { WeekBrowsers, WeekInteractions, WeekPageViews, WeekSessions } from '../../../../contracts/week';
import { optionsOf, timeOf } from '../../settings';
import { weekBrowsers } from './browsers';
import { weekInteractions } from './interactions';
import { type PagesQuestion, weekPageViews } from './page-views';
import { weekSessions } from './sessions';
import { type WeekSpan, weekSpan } from './week-span';

/** The seven-day report, part by part, as of now. */
export const weekService = ({ strapi }: { strapi: Core.Strapi }) => {
  const span = (): WeekSpan => weekSpan(Date.now(), timeOf(strapi).fixed(), optionsOf(strapi).retentionDays);
  return {
    interactions: (): Promise<WeekInteractions> => weekInteractions(strapi.db.connection, span()),
    pageViews: (question: PagesQuestion): Promise<WeekPageViews> => weekPageViews(strapi.db.connection, span(), question),
    sessions: (): Promise<WeekSessions> => weekSessions(strapi.db.connection, span()),
    browsers: (): Promise<WeekBrowsers> => weekBrowsers(strapi.db.connection, span()),
  };
};

/** The service as the controller calls it. */
export const weekOf = (strapi: Core.Strapi): ReturnType<typeof weekService> => strapi.plugin('insight').service('week');
