import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { authOf } from '../../strapi/auth-of';
import { may } from '../../strapi/may';
import { Refusal } from '../refusal';
import type { Soon } from '../soon';
import { shortMemory } from './short-memory';
import { activeSessions, adminSessionOf, sessionInCookie } from './staff';

/** How long a token's rights are remembered: so long a change in the admin takes to hold. */
const KEPT_MS = 5_000;

/** Who calls, and what they may do beyond what anyone may. */
export interface Caller {
  isStaff: boolean;
  /** May say for which reader an event is, by address and User-Agent. */
  asServer: boolean;
  /** May bring in events of any time. */
  importEvents: boolean;
}

const ANYONE: Caller = { isStaff: false, asServer: false, importEvents: false };
const STAFF: Caller = { ...ANYONE, isStaff: true };

/** The permissions as the admin shows them for tokens: the controller's actions. */
const SCOPES = { asServer: 'plugin::insight.collect.asServer', importEvents: 'plugin::insight.collect.importEvents' };

const bearer = (authorization: string | undefined): string | null =>
  authorization === undefined ? null : (/^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1] ?? null);

/** What whom Strapi has authenticated may do. */
export const callerOf = async (strapi: Core.Strapi, auth: unknown): Promise<Caller> => ({
  ...ANYONE,
  asServer: await may(strapi, auth, SCOPES.asServer),
  importEvents: await may(strapi, auth, SCOPES.importEvents),
});

/** What a token may, asked of Strapi's own ways to sign in to the content API; null when it is no valid one. */
const rightsOf = async (strapi: Core.Strapi, request: IncomingMessage): Promise<Caller | null> => {
  const auth = await authOf(strapi, strapi.server.app.createContext(request, new ServerResponse(request)));
  return auth ? callerOf(strapi, auth) : null;
};

/** Tells who calls. Most requests name nobody, and cost neither a look into the database nor a promise. */
export const callers = (strapi: Core.Strapi) => {
  const isActive = activeSessions(strapi);

  // What a token may does not depend on the rest of the request that first brought it.
  const rights = shortMemory(KEPT_MS, (_, request: IncomingMessage) => rightsOf(strapi, request));

  const byToken = async (token: string, request: IncomingMessage): Promise<Caller> => {
    const session = adminSessionOf(strapi, token);
    if (session) {
      return (await isActive(session)) ? STAFF : ANYONE;
    }
    const caller = await rights(token, request);
    if (!caller) {
      throw new Refusal(401, 'The token is not valid.', 'token');
    }
    return caller;
  };

  /** @throws Refusal 401 when the request names a token that is not valid */
  return (request: IncomingMessage): Soon<Caller> => {
    const { authorization, cookie } = request.headers;
    const token = bearer(authorization);
    if (token) {
      return byToken(token, request);
    }
    const session = sessionInCookie(cookie);
    return session ? isActive(session).then((active) => (active ? STAFF : ANYONE)) : ANYONE;
  };
};
