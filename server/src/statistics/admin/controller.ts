import type { Core } from '@strapi/strapi';
import type { Domains, KnownObjects } from '../../../../contracts/statistics';
import { readerOf } from '../../strapi/may-read';
import { parse } from '../../strapi/parse';
import { catalogueOf } from '../catalogue/catalogue';
import { catalogueChanges } from '../catalogue/changes';
import { objectTitles } from '../charts/object-titles';
import { compareStatistics } from '../query/compare';
import { mostRecentStatistic, objectsOfMetric } from '../query/most-recent';
import { queryStatistics } from '../query/query';
import { deleteValues } from '../record/delete-values';
import { domainChanges, domainDraft, metricChanges, newMetric } from '../schemas/catalogue';
import { comparisonQuestion, mostRecentQuestion, objectsQuestion, statisticsQuestion } from '../schemas/questions';
import { sentChanges, sentKeys } from '../schemas/values';
import { statisticsOf } from '../service';

/** The statistics for administrators. */
export const statisticsAdminController = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
  const changes = () => catalogueChanges(strapi);
  /** What changes the domains is answered with all of them. */
  const thenDomains =
    (change: (ctx: Parameters<Core.Controller[string]>[0]) => Promise<void>): Core.Controller[string] =>
    async (ctx) => {
      await change(ctx);
      ctx.body = { domains: (await catalogueOf(strapi).now()).domains } satisfies Domains;
    };

  return {
    domains: thenDomains(async () => undefined),
    makeDomain: thenDomains((ctx) => changes().makeDomain(parse(domainDraft, ctx.request.body))),
    changeDomain: thenDomains((ctx) => changes().changeDomain(ctx.params.ref, parse(domainChanges, ctx.request.body))),
    deleteDomain: thenDomains((ctx) => changes().deleteDomain(ctx.params.ref)),
    makeMetric: thenDomains((ctx) => changes().makeMetric(parse(newMetric, ctx.request.body))),
    changeMetric: thenDomains((ctx) => changes().changeMetric(ctx.params.metric, parse(metricChanges, ctx.request.body))),
    deleteMetric: thenDomains((ctx) => changes().deleteMetric(ctx.params.metric)),

    async values(ctx) {
      ctx.body = await queryStatistics(strapi, parse(statisticsQuestion, ctx.query));
    },
    async mostRecent(ctx) {
      ctx.body = { mostRecent: await mostRecentStatistic(strapi, parse(mostRecentQuestion, ctx.query)) };
    },
    async compare(ctx) {
      ctx.body = await compareStatistics(strapi, parse(comparisonQuestion, ctx.query));
    },
    async objects(ctx) {
      const known = await objectsOfMetric(strapi, parse(objectsQuestion, ctx.query));
      const titles = await objectTitles(strapi, known.objects, readerOf(ctx.state.userAbility));
      ctx.body = { ...known, titles } satisfies KnownObjects;
    },
    async record(ctx) {
      const { data } = parse(sentChanges, ctx.request.body);
      ctx.body = await statisticsOf(strapi).write(data, (index) => ['data', String(index)]);
    },
    async forget(ctx) {
      ctx.body = await deleteValues(strapi, parse(sentKeys, ctx.request.body).data);
    },
  };
};
