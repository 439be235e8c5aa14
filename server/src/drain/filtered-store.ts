import type { Core } from '@strapi/strapi';
import { filtered } from '../collect';
import { addToFiltered } from './statements/add-to-filtered';

/** Seldom, because a crash loses no event by it: what is filtered has not been accepted. */
const PAUSE_MS = 5_000;

/** Stores what this process has filtered since the last time, every few seconds. */
export const filteredStoreService = ({ strapi }: { strapi: Core.Strapi }) => {
  let timer: NodeJS.Timeout | undefined;
  let storing: Promise<void> = Promise.resolve();

  const store = async (): Promise<void> => {
    const counts = filtered(strapi).take();
    try {
      await addToFiltered(strapi.db.connection, counts);
    } catch {
      // The drain says that the database fails; what was counted waits until it does not.
      filtered(strapi).giveBack(counts);
    }
  };

  const storeNext = (): Promise<void> => {
    storing = storing.then(store);
    return storing;
  };

  return {
    /** Resolves when all that was counted so far is in the table, or could not be stored and is kept for the next time. */
    storeNow: storeNext,
    start(): void {
      timer ??= setInterval(storeNext, PAUSE_MS).unref();
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      timer = undefined;
      await storeNext();
    },
  };
};

/** The service as this room calls it. */
export const filteredStore = (strapi: Core.Strapi): ReturnType<typeof filteredStoreService> =>
  strapi.plugin('insight').service('filteredStore');
