import type { Core } from '@strapi/strapi';
import { createAdministrator } from './administrator';
import { seedContent } from './content';
import { readMarker, writeMarker } from './marker';
import { seedShop } from './shop';
import { seedTraffic } from './traffic';

export interface SeedOptions {
  /** The moment that everything is dated back from. */
  now?: Date;
  say?: (sentence: string) => void;
}

/**
 * Fills an empty site with an administrator, content, a year of orders and ninety days of visits. A site that has them is left alone.
 * @returns false when there was nothing to do
 */
export const seed = async (strapi: Core.Strapi, { now = new Date(), say = () => {} }: SeedOptions = {}): Promise<boolean> => {
  const marker = await readMarker(strapi);
  if (marker === 'done') return false;
  if (marker === 'started') throw new Error('An earlier seeding of this database was interrupted. Start over with an empty one.');

  await writeMarker(strapi, 'started');
  await createAdministrator(strapi);
  say('Created the administrator.');
  const entries = await seedContent(strapi, now);
  say(`Wrote ${entries.length} published pages.`);
  await seedShop(strapi, { entries, now, say });
  await seedTraffic(strapi, { entries, now, say });
  await writeMarker(strapi, 'done');
  return true;
};
