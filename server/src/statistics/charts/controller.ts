import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf } from '../../strapi/content-types';
import { readerOf } from '../../strapi/may-read';
import { parse } from '../../strapi/parse';
import { chartDraft, chartQuestion } from '../schemas/charts';
import { chartAnswer } from './chart-answer';
import { entryStatistics } from './entry-statistics';
import { savedCharts } from './saved-charts';

const idOf = (said: string): number => {
  if (!/^\d{1,9}$/.test(said)) {
    throw new errors.NotFoundError('There is no such chart.');
  }
  return Number(said);
};

/** Charts of statistics for administrators. */
export const statisticsChartsController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
  const charts = savedCharts(strapi);
  return {
    async chart(ctx) {
      ctx.body = await chartAnswer(strapi, parse(chartQuestion, ctx.query), readerOf(ctx.state.userAbility));
    },
    async entry(ctx) {
      const { uid, documentId } = ctx.params;
      if (!contentTypeOf(strapi, uid)) {
        throw new errors.NotFoundError('There is no such content type.');
      }
      if (!readerOf(ctx.state.userAbility)(uid)) {
        // Strapi answers a thrown ForbiddenError without its message.
        ctx.forbidden('You may not read entries of this type.');
        return;
      }
      ctx.body = await entryStatistics(strapi, { uid, documentId });
    },
    async find(ctx) {
      ctx.body = await charts.all();
    },
    async make(ctx) {
      ctx.body = await charts.make(parse(chartDraft, ctx.request.body));
    },
    async change(ctx) {
      ctx.body = await charts.change(idOf(ctx.params.id), parse(chartDraft, ctx.request.body));
    },
    async forget(ctx) {
      ctx.body = await charts.forget(idOf(ctx.params.id));
    },
  };
};
