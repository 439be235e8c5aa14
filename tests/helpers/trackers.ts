import type { Core } from '@strapi/strapi';
import type { TrackerDraft } from '../../contracts/trackers';
import { service } from './insight';
import { ORDER } from './naive-trackers';
import { onlyDomains } from './statistics';

/** Forgets every tracker, order, and value, and has these trackers instead, each with a metric of its name that has two decimals. */
export const onlyTrackers = async (
  strapi: Core.Strapi,
  trackers: readonly Omit<TrackerDraft, 'metric' | 'uid'>[],
): Promise<void> => {
  for (const { ref } of await service(strapi, 'trackers').list()) {
    await service(strapi, 'trackers').delete(ref);
  }
  await strapi.db.query(ORDER).deleteMany({ where: {} });
  const metrics = trackers.map(({ ref }) => ({ ref, decimals: 2 }));
  await onlyDomains(strapi, trackers.length > 0 ? [{ ref: 'shop', metrics }] : []);
  await service(strapi, 'trackers').register(trackers.map((draft) => ({ ...draft, uid: ORDER, metric: `shop.${draft.ref}` })));
};
