import type { Core } from '@strapi/strapi';
import { service } from './insight';

/** Changes settings as administrators do. */
export const chosenSettings = (strapi: Core.Strapi) => {
  const names = new Set<string>();
  return {
    async choose(changes: Record<string, unknown>): Promise<void> {
      for (const name of Object.keys(changes)) {
        names.add(name);
      }
      await service(strapi, 'settings').change(changes);
    },
    /** Lets the defaults hold again. */
    async forget(): Promise<void> {
      await service(strapi, 'settings').change(Object.fromEntries([...names].map((name) => [name, null])));
      names.clear();
    },
  };
};
