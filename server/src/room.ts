import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';
import type { Context, Middleware } from 'koa';
import { actionOf, type Capability } from '../../contracts/permissions';
import { addOwnTables, hideOwnTables, type ownTable } from './strapi/own-table';

/** An admin route: what it does and what a role must be allowed to do to call it. */
interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  can: Capability;
  /** The policy that says who may, of the plugin's own; without it those whose role has the capability. */
  policy?: `plugin::insight.${string}`;
}

/** What a policy of an admin route is asked about. */
export type AdminPolicy = (ctx: Context, config: { actions: string[] }, context: { strapi: Core.Strapi }) => boolean;

/** A route of the content API, allowed to roles and API tokens by the permission that Strapi makes of its action. */
export interface ContentApiRoute {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  handler: string;
  /** Middlewares of the plugin, run in this order once Strapi has found that the caller may. */
  config?: {
    /** False where the controller itself asks who may. */
    auth?: false;
    middlewares?: { name: `plugin::insight.${string}`; config?: object }[];
  };
  /** What Strapi's OpenAPI says of it. */
  request?: { params?: Record<string, z.ZodType>; query?: Record<string, z.ZodType>; body?: Record<string, z.ZodType> };
  response?: z.ZodType;
}

/** Makes a middleware of what a route says for it. */
export type RouteMiddleware<Config> = (config: Config, context: { strapi: Core.Strapi }) => Middleware;

/** Work that is done by the clock, by one instance for all. */
export interface Job {
  name: string;
  /** When it is due, a cron rule with five fields, in the site's time zone. */
  rule: string;
  /** After how many minutes without a run something is wrong. */
  overdueMinutes: number;
  /** @param signal says that this process ends: work that can be gone on with later stops there */
  run: (strapi: Core.Strapi, signal: AbortSignal) => Promise<void>;
}

/** What one folder of the server offers. Everything but the hooks is what Strapi knows of a plugin. */
export interface Room {
  tables?: ReturnType<typeof ownTable>[];
  services?: Record<string, (context: { strapi: Core.Strapi }) => object>;
  controllers?: Record<string, (context: { strapi: Core.Strapi }) => Core.Controller>;
  /** Middlewares that routes name. */
  middlewares?: Record<string, RouteMiddleware<never>>;
  /** Policies that admin routes name in place of Strapi's own. */
  policies?: Record<string, { handler: AdminPolicy; validator(config: unknown): void }>;
  adminRoutes?: AdminRoute[];
  contentApiRoutes?: ContentApiRoute[];
  jobs?: Job[];
  register?: (strapi: Core.Strapi) => void;
  bootstrap?: (strapi: Core.Strapi) => Promise<void> | void;
  /** After all rooms have started: takes the jobs of all of them. */
  schedule?: (strapi: Core.Strapi, jobs: Job[]) => Promise<void> | void;
  destroy?: (strapi: Core.Strapi) => Promise<void> | void;
}

const guarded = ({ can, policy, ...route }: AdminRoute) => ({
  ...route,
  config: {
    policies: ['admin::isAuthenticatedAdmin', { name: policy ?? 'admin::hasPermissions', config: { actions: [actionOf(can)] } }],
  },
});

const gapsIn = (path: string): number => path.split('/:').length - 1;

/** The router takes the first route that fits: a path that is all words goes before one in which anything fits in their place. */
const wordsFirst = (routes: AdminRoute[]): AdminRoute[] => routes.toSorted((a, b) => gapsIn(a.path) - gapsIn(b.path));

/** Joins rooms, given in the order of the flow, to what Strapi takes as a plugin's server. */
export const join = (rooms: Room[]) => ({
  services: Object.assign({}, ...rooms.map((room) => room.services)) as NonNullable<Room['services']>,
  controllers: Object.assign({}, ...rooms.map((room) => room.controllers)) as NonNullable<Room['controllers']>,
  middlewares: Object.assign({}, ...rooms.map((room) => room.middlewares)) as NonNullable<Room['middlewares']>,
  policies: Object.assign({}, ...rooms.map((room) => room.policies)) as NonNullable<Room['policies']>,
  routes: {
    admin: {
      type: 'admin' as const,
      routes: wordsFirst(rooms.flatMap((room) => room.adminRoutes ?? [])).map(guarded),
    },
    'content-api': { type: 'content-api' as const, routes: rooms.flatMap((room) => room.contentApiRoutes ?? []) },
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    for (const room of rooms) {
      addOwnTables(strapi, room.tables ?? []);
      room.register?.(strapi);
    }
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    hideOwnTables(strapi);
    for (const room of rooms) {
      await room.bootstrap?.(strapi);
    }
    const jobs = rooms.flatMap((room) => room.jobs ?? []);
    for (const room of rooms) {
      await room.schedule?.(strapi, jobs);
    }
  },
  /** In the opposite order: what drains stops before what it drains. */
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    for (const room of rooms.toReversed()) {
      await room.destroy?.(strapi);
    }
  },
});
