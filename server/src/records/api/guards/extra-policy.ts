import type { Core } from '@strapi/strapi';
import { errors, policy } from '@strapi/utils';
import type { Context } from 'koa';
import type { RecordType } from '../../../../../contracts/records';
import type { RouteMiddleware } from '../../../room';
import { optionsOf } from '../../../settings';

const SETTING = {
  sessions: 'sessionPolicy',
  'page-views': 'pageViewPolicy',
  interactions: 'interactionPolicy',
} as const satisfies Record<RecordType, string>;

interface Resolved {
  handler: (context: object, config: object, app: { strapi: Core.Strapi }) => unknown;
  config: object;
}

/** @throws PolicyError when there is no such policy: that was said when the app started */
const resolve = (strapi: Core.Strapi, name: string): Resolved[] => {
  try {
    return strapi.get('policies').resolve([name], { pluginName: 'insight' });
  } catch {
    throw new errors.PolicyError();
  }
};

/**
 * Runs the policy that the settings name for a type of records, as Strapi runs those of its routes. One that is not there lets nobody pass.
 * @throws PolicyError, which Strapi answers with 403, or what the policy throws
 */
const passPolicy = async (strapi: Core.Strapi, type: RecordType, ctx: Context): Promise<void> => {
  const name = optionsOf(strapi)[SETTING[type]];
  if (name === '') {
    return;
  }
  const context = policy.createPolicyContext('koa', ctx);
  for (const { handler, config } of resolve(strapi, name)) {
    const result = await handler(context, config, { strapi });
    if (result !== true && result !== undefined) {
      throw new errors.PolicyError();
    }
  }
};

/** Whether a request passes it. */
export const passesPolicy = async (strapi: Core.Strapi, type: RecordType, ctx: Context): Promise<boolean> => {
  try {
    await passPolicy(strapi, type, ctx);
    return true;
  } catch {
    return false;
  }
};

export const extraPolicy: RouteMiddleware<{ type: RecordType }> =
  ({ type }, { strapi }) =>
  async (ctx, next) => {
    await passPolicy(strapi, type, ctx);
    await next();
  };
