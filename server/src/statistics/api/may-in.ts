import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { may } from '../../strapi/may';
import { permissionsFor, type StatisticsAction } from '../catalogue/permissions';

const domainOf = (metric: string): string => metric.split('.')[0] ?? '';

/** The domain among those of some metrics that who asks may not read or write; undefined when they may all. */
export const forbiddenDomain = async (
  strapi: Core.Strapi,
  ctx: Context,
  action: StatisticsAction,
  metrics: readonly string[],
): Promise<string | undefined> => {
  const { auth } = ctx.state;
  for (const domain of new Set(metrics.map(domainOf))) {
    const [all, own] = permissionsFor(action, domain);
    if (!(auth && ((await may(strapi, auth, all)) || (await may(strapi, auth, own))))) {
      return domain;
    }
  }
  return undefined;
};
