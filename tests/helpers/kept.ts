import type { Core } from '@strapi/strapi';
import type { AcceptedEvent, EventBuffer } from '../../server/src/buffer';
import { service } from './insight';

/** Keeps the drain from taking what a test wants to look at. @returns lets it go on */
export const holdDrain = async (strapi: Core.Strapi): Promise<() => void> => {
  await service(strapi, 'drain').drainAll();
  await service(strapi, 'drain').stop();
  return () => service(strapi, 'drain').start();
};

/** Takes out of the buffer what the collector has accepted, in the order in which it came. */
export const takeKept = async (strapi: Core.Strapi): Promise<AcceptedEvent[]> => {
  const buffer = strapi.plugin('insight').service('buffer') as EventBuffer;
  const { events, release } = await strapi.db.transaction(({ trx }) => buffer.take(10_000, trx));
  await release();
  return events;
};
