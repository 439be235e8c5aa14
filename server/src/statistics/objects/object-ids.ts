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

  const foundOrMade = async (database: Database, objects: ReadonlyMap<string, ObjectIdentity>): Promise<Map<string, number>> => {
    const found = await findObjectIds(database, [...objects.keys()]);
    const unmade = [...objects.values()].filter(({ key }) => !found.has(key));
    if (unmade.length === 0) {
      return found;
    }
    await writeObjects(database, unmade);
    const keys = unmade.map(({ key }) => key);
    return new Map([...found, ...(await findObjectIds(database, keys, true))]);
  };

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
      const ids = new Map<string, number>();
      const missing = new Map<string, ObjectIdentity>();
      for (const object of objects) {
        const id = known.get(object.key);
        if (id === undefined) {
          missing.set(object.key, object);
        } else {
          ids.set(object.key, id);
        }
      }
      if (missing.size === 0) {
        return ids;
      }
      const found = await foundOrMade(database, missing);
      // What is rolled back was never there, and another object may get its number.
      await afterCommit(strapi, () => remember(found));
      return new Map([...ids, ...found]);
    },
  };
};
