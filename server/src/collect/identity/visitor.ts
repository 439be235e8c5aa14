import { createHmac } from 'node:crypto';

/** 128 bits: no two visitors of a day share an id by chance. */
const ID_LENGTH = 22;

/**
 * The id of a visitor for the day of the secret: a keyed hash, from which neither the address nor the browser can be found again.
 * @param secret the day's 16 random bytes
 */
export const dailyVisitor = (secret: Buffer, ip: string, userAgent: string): string =>
  createHmac('sha256', secret).update(`${ip}\n${userAgent}`).digest('base64url').slice(0, ID_LENGTH);
