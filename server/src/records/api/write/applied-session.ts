import type { Core } from '@strapi/strapi';
import { eventBuffer } from '../../../buffer';
import { type FoundSession, findSession } from '../../statements/find-session';

/** What was sent a moment ago is applied within about a second. */
const MOST_WAIT_MS = 3_000;
const LOOK_EVERY_MS = 100;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The session of that id. One that is not there may still wait in the buffer: as long as anything does, it is looked for again.
 * @returns null when there is none, or when it has not been applied after some seconds
 */
export const appliedSession = async (strapi: Core.Strapi, sessionId: string): Promise<FoundSession | null> => {
  const until = Date.now() + MOST_WAIT_MS;
  for (;;) {
    // Asked first: what leaves the buffer after that is in the tables before it does.
    const mayWait = !(await eventBuffer(strapi).isEmpty()) && Date.now() < until;
    const found = await findSession(strapi.db.connection, sessionId);
    if (found || !mayWait) {
      return found;
    }
    await pause(LOOK_EVERY_MS);
  }
};
