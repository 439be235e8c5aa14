import type { Core } from '@strapi/strapi';
import type { Soon } from '../soon';
import { shortMemory } from './short-memory';

const KEPT_MS = 10_000;

/** The cookie that tells the collector that an administrator is signed in. It holds the session's id, which opens nothing by itself. */
const COOKIE = 'insight_staff';
const SENT = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]{32})(?:;|$)`);

/** The id of the admin session that an access token belongs to; null when it is no valid one. */
export const adminSessionOf = (strapi: Core.Strapi, token: string): string | null => {
  const { isValid, payload } = strapi.sessionManager('admin').validateAccessToken(token);
  return isValid && payload ? payload.sessionId : null;
};

/** Tells whether an admin session is under way. */
export const activeSessions = (strapi: Core.Strapi): ((session: string) => Promise<boolean>) =>
  shortMemory(KEPT_MS, (session) => strapi.sessionManager('admin').isSessionActive(session));

/** The session that a browser names in the cookie; null when it has none. */
export const sessionInCookie = (cookie: string | undefined): string | null => SENT.exec(cookie ?? '')?.[1] ?? null;

/** Tells which administrator's session a browser's cookies name, while it is under way; null when there is none. */
export const administrators = (strapi: Core.Strapi): ((cookie: string | undefined) => Soon<string | null>) => {
  const isActive = activeSessions(strapi);
  return (cookie) => {
    const session = sessionInCookie(cookie);
    return session === null ? null : isActive(session).then((active) => (active ? session : null));
  };
};

/**
 * The header that sets the cookie. Strapi's own cookies are sent to the admin's paths only, so that the collector sees none of them.
 * @param path where events are sent to and content is read: no other request carries it
 */
export const staffCookie = (session: string, path: string, isSecure: boolean): string =>
  `${COOKIE}=${session}; Path=${path}; HttpOnly; SameSite=${isSecure ? 'None; Secure' : 'Lax'}`;
