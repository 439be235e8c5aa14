import type { Core } from '@strapi/strapi';
import { eventBuffer } from '../../buffer';
import { lateBacklog } from './late-backlog';

export const WATCH_DRAIN = 'watch-drain';

/** Watches over the drain, which is a loop of its own, from outside: wherever it is meant to run. @throws when events wait for too long */
export const watchDrain = async (strapi: Core.Strapi): Promise<void> => {
  const late = lateBacklog(await eventBuffer(strapi).backlog(), Date.now());
  if (late) {
    throw new Error(`${late.events} events wait to be applied, the oldest for ${late.seconds} s`);
  }
};
