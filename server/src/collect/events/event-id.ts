import { randomUUID } from 'node:crypto';

/**
 * An id for an event that came without one. It begins with the time, so that the database's indexes grow at their end instead of all over,
 * and goes on with 62 random bits.
 */
export const eventId = (now: number): string => `${now.toString(36)}-${randomUUID().slice(19)}`;
