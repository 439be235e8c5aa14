import type { Core } from '@strapi/strapi';
import { afterCommit } from '../../strapi/after-commit';
import type { Database } from '../../strapi/database';
import { findObjectIds } from '../statements/find-object-ids';
import { writeObjects } from '../statements/write-objects';
import type { ObjectIdentity } from './identity';

/** More are not remembered: then all are forgotten. */
const MOST_KNOWN = 100_000;

/** The rows of objects, which stay as they are once they are there. */
export const objectIds = (strapi: Core.Strapi) => {
  const known = new Map<string, number>();

  const remember = (ids: ReadonlyMap<string, number>): void => {
    if (known.size + ids.size > MOST_KNOWN) {
      known.clear();
    }
    for (const [key, id] of ids) {
      known.set(key, id);
    }
  };

  const missingOf = (keys: readonly string[]): string[] => [...new Set(keys)].filter((key) => !known.has(key));

  return {
    /** The rows of those objects that have one. */
    async find(database: Database, keys: readonly string[]): Promise<Map<string, number>> {
      const found = await findObjectIds(database, missingOf(keys));
      return new Map(
        keys.flatMap((key) => {
          const id = known.get(key) ?? found.get(key);
          return id === undefined ? [] : [[key, id] as const];
        }),
      );
    },
    /** The rows of objects, made where there are none. */
    async make(database: Database, objects: readonly ObjectIdentity[]): Promise<Map<string, number>> {
      const missing = new Set(missingOf(objects.map(({ key }) => key)));
      let found = new Map<string, number>();
      if (missing.size > 0) {
        const byKey = new Map(objects.filter(({ key }) => missing.has(key)).map((object) => [object.key, object]));
        found = await findObjectIds(database, [...byKey.keys()]);
        const unmade = [...byKey.values()].filter(({ key }) => !found.has(key));
        if (unmade.length > 0) {
          await writeObjects(database, unmade);
          const made = await findObjectIds(
            database,
            unmade.map(({ key }) => key),
            true,
          );
          found = new Map([...found, ...made]);
        }
        // What is rolled back was never there, and another object may get its number.
        const lasting = found;
        await afterCommit(strapi, () => remember(lasting));
      }
      return new Map(objects.map(({ key }) => [key, (known.get(key) ?? found.get(key)) as number]));
    },
  };
};
