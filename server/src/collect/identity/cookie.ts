import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The cookie of the mode `cookie`; the others set none. */
const NAME = 'insight_visitor';

const ID_BYTES = 16;
const SENT = new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{22})(?:;|$)`);

const DAY_SECONDS = 24 * 3_600;

/** The id in the cookie that a browser sent; null when it has none yet. */
export const visitorInCookie = (headers: IncomingHttpHeaders): string | null => SENT.exec(headers.cookie ?? '')?.[1] ?? null;

/** An id for a browser that has none. */
export const newVisitor = (): string => randomBytes(ID_BYTES).toString('base64url');

/** Whether a page of another site sends the request: then the browser keeps only a cookie that says that it may. */
const isCrossSite = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    return site === 'cross-site';
  }
  return headers.origin !== undefined && !headers.origin.endsWith(`//${headers.host ?? ''}`);
};

interface CookieTerms {
  /** Where the collector is: no other request carries it. */
  path: string;
  headers: IncomingHttpHeaders;
  isSecure: boolean;
  /** How long the browser keeps it. */
  cookieDays: number;
}

/** The header that sets the cookie. It is set once and never renewed: its time runs from the first visit. */
export const setCookie = (visitor: string, { path, headers, isSecure, cookieDays }: CookieTerms): string => {
  const site = isSecure && isCrossSite(headers) ? 'None' : 'Lax';
  const maxAge = cookieDays * DAY_SECONDS;
  return `${NAME}=${visitor}; Max-Age=${maxAge}; Path=${path}; HttpOnly; SameSite=${site}${isSecure ? '; Secure' : ''}`;
};
