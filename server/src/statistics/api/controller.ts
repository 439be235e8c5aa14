import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parse } from '../../strapi/parse';
import { catalogueOf } from '../catalogue/catalogue';
import type { StatisticsAction } from '../catalogue/permissions';
import { queryStatistics } from '../query/query';
import { statisticsQuestion } from '../schemas/questions';
import { sentChanges } from '../schemas/values';
import { statisticsOf } from '../service';
import { forbiddenDomain } from './may-in';

/** Reads and records statistics by the content API. The names of its actions are the permissions for all domains. */
export const statisticsController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
  /** @returns whether they may; if not, it is answered */
  const mayAll = async (ctx: Context, action: StatisticsAction, metrics: readonly string[]): Promise<boolean> => {
    // What other instances have made is offered to roles and tokens here, too.
    await catalogueOf(strapi).now();
    const domain = await forbiddenDomain(strapi, ctx, action, metrics);
    if (domain !== undefined) {
      // Strapi answers a thrown ForbiddenError without its message.
      ctx.forbidden(`You may not ${action === 'find' ? 'read' : 'record'} statistics of the domain ${domain.slice(0, 64)}.`);
    }
    return domain === undefined;
  };

  return {
    async find(ctx) {
      const question = parse(statisticsQuestion, ctx.query);
      if (await mayAll(ctx, 'find', question.metric ?? question.metrics ?? [])) {
        const { series, ...meta } = await queryStatistics(strapi, question);
        ctx.body = { data: series, meta };
      }
    },

    async record(ctx) {
      const { data } = parse(sentChanges, ctx.request.body);
      const metrics = data.map(({ metric }) => metric);
      if (await mayAll(ctx, 'record', metrics)) {
        ctx.body = { data: await statisticsOf(strapi).write(data, (index) => ['data', String(index)]), meta: {} };
      }
    },
  };
};
