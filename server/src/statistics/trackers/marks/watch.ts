import type { Core } from '@strapi/strapi';
import { findTrackers, updateTracker } from '../statements/tracker-rows';
import { changeMarker } from './mark-changes';
import { type Watched, watchedBy } from './watched';

/** How long an instance goes on with the trackers it knows; what entries changed meanwhile is counted when all days are gone through. */
const FRESH_MS = 2_000;

const CHANGES = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];

/** Follows the entries of the content types that trackers are of. */
export const entriesWatch = (strapi: Core.Strapi) => {
  let watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe: (() => void) | undefined;
  const unmarked = new Set<number>();

  const refresh = async (): Promise<void> => {
    watched = watchedBy(strapi, await findTrackers(strapi.db.connection));
    for (const id of unmarked) {
      await updateTracker(strapi.db.connection, id, { recountAtMs: 0 });
      unmarked.delete(id);
    }
  };

  return {
    refresh,
    async start(): Promise<void> {
      await refresh();
      const { before, after } = changeMarker(
        strapi,
        (uid) => watched.get(uid),
        (ids) => {
          for (const id of ids) {
            unmarked.add(id);
          }
        },
      );
      const handlers = CHANGES.flatMap((change) => [
        [`before${change}`, before],
        [`after${change}`, after],
      ]);
      // Returns a function, whatever its type says.
      unsubscribe = strapi.db.lifecycles.subscribe(Object.fromEntries(handlers)) as unknown as () => void;
      // While the database cannot be asked, it goes on with what it knows.
      timer = setInterval(() => void refresh().catch(() => undefined), FRESH_MS).unref();
    },
    stop(): void {
      clearInterval(timer);
      unsubscribe?.();
      timer = undefined;
      unsubscribe = undefined;
    },
  };
};
