import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { administrators, connectionOf, originOf } from '../collect';
import { derived } from '../settings';

/** Who makes a request, as far as the throttle is concerned. */
export interface ThrottledCaller {
  /** What they are counted as. */
  key: string;
  isStaff: boolean;
}

/** What Strapi finds out of who signs in: an API token, a user of the site, or nobody in particular. */
interface Authenticated {
  strategy?: { name?: string };
  credentials?: { id: number | string; name?: string; role?: { name?: string; type?: string } | null } | null;
}

const isNamed = (staff: readonly string[], ...names: (string | undefined)[]): boolean =>
  names.some((name) => name !== undefined && staff.includes(name));

const ADMIN_STRATEGIES = ['admin', 'admin-token'];

/** Tells who makes a request: an administrator, a token or a user, and else whoever has its address, by trusted proxies. */
export const throttledCallers = (strapi: Core.Strapi) => {
  const administratorOf = administrators(strapi);
  const rules = derived(strapi, ({ trustedProxies, staffNames }) => ({ originOf: originOf(trustedProxies), staffNames }));

  return async (ctx: Context): Promise<ThrottledCaller> => {
    const { strategy, credentials }: Authenticated = ctx.state.auth ?? {};
    const { originOf: originIn, staffNames } = rules();
    if (credentials && ADMIN_STRATEGIES.includes(strategy?.name ?? '')) {
      return { key: `${strategy?.name}:${credentials.id}`, isStaff: true };
    }
    if (credentials && strategy?.name === 'users-permissions') {
      const { id, role } = credentials;
      return { key: `user:${id}`, isStaff: isNamed(staffNames, role?.name, role?.type) };
    }
    if (credentials) {
      return { key: `token:${credentials.id}`, isStaff: isNamed(staffNames, credentials.name) };
    }
    const session = await administratorOf(ctx.req.headers.cookie);
    return session
      ? { key: `administrator:${session}`, isStaff: true }
      : { key: `address:${connectionOf(originIn(ctx.req).ip)}`, isStaff: false };
  };
};
