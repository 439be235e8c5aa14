import { createHash, hash } from 'node:crypto';

/** 128 bits: no two visitors of a day share an id by chance. */
const ID_LENGTH = 22;

/** In one call where Node can (from 20.12): that takes a fifth of the time. */
const sha256 = (text: string): string =>
  hash ? hash('sha256', text, 'base64url') : createHash('sha256').update(text).digest('base64url');

/**
 * The id of a visitor for the day of the secret: a hash keyed by it, from which neither the address nor the browser can be found again. The
 * secret comes first and is always as long, and half of the hash is left out: so nothing can be appended to what was hashed.
 * @param secret the day's 16 random bytes
 */
export const dailyVisitor = (secret: Buffer, ip: string, userAgent: string): string =>
  sha256(`${secret.toString('base64url')}\n${ip}\n${userAgent}`).slice(0, ID_LENGTH);
