import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionOf } from '../../../../contracts/permissions';
import type { AdminPolicy } from '../../room';
import { optionsOf } from '../../settings';
import { isObject } from '../../strapi/is-object';
import { maySeeReport } from './may-see-report';

const ACTION = actionOf('read-week-report');

const isGrantedTo = ({ state }: Context, actions: readonly string[]): boolean =>
  actions.every((action) => state.userAbility?.can(action) === true);

const maySee = (strapi: Core.Strapi, ctx: Context, isGranted: boolean): boolean =>
  maySeeReport(optionsOf(strapi).reportPermission, {
    isGranted,
    isSuperAdmin: strapi.service('admin::role').hasSuperAdminRole(ctx.state.user),
    isSignedIn: ctx.state.auth?.strategy?.name === 'admin',
  });

/** Lets those pass who may see the seven-day report, as the setting `reportPermission` says. */
export const reportPolicy = {
  handler: ((ctx, { actions }, { strapi }) => maySee(strapi, ctx, isGrantedTo(ctx, actions))) satisfies AdminPolicy,
  /** Without an action it is no policy that a setting may name for the content API. */
  validator(config: unknown): void {
    if (!isObject(config) || !Array.isArray(config.actions)) {
      throw new Error('The policy needs the actions that allow it.');
    }
  },
};

interface Granted {
  action: string;
}

const isGranted = (permission: unknown): permission is Granted => isObject(permission) && typeof permission.action === 'string';

/** What the admin is told that its user may do, with the report as the setting has it: it shows its menu and pages by that. */
const withReport = (granted: readonly unknown[], isSeen: boolean): unknown[] => {
  const others = granted.filter((permission) => !(isGranted(permission) && permission.action === ACTION));
  const own = granted.find((permission) => isGranted(permission) && permission.action === ACTION);
  const given = own ?? { action: ACTION, actionParameters: {}, subject: null, properties: {}, conditions: [] };
  return isSeen ? [...others, given] : others;
};

interface AdminRoute {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/**
 * Tells the admin who may see the report. Strapi's admin knows of permissions only, so the answer about these is where it looks. Should
 * another version of Strapi have no such route, the report's own policy decides all the same.
 */
export const tellAdminOfReport = (strapi: Core.Strapi): void => {
  const routers = Object.values(strapi.get('admin')?.routes ?? {}) as { routes?: AdminRoute[] }[];
  const route = routers
    .flatMap(({ routes = [] }) => routes)
    .find(({ method, path }) => method === 'GET' && path === '/users/me/permissions');
  if (route) {
    const tell = async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
      await next();
      const { body } = ctx;
      if (isObject(body) && Array.isArray(body.data)) {
        ctx.body = { ...body, data: withReport(body.data, maySee(strapi, ctx, isGrantedTo(ctx, [ACTION]))) };
      }
    };
    route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), tell] };
  }
};
