import type { Core } from '@strapi/strapi';

/** How far the seeding of this database has come. */
export type Marker = 'started' | 'done' | null;

const store = (strapi: Core.Strapi) => strapi.store({ type: 'app', name: 'demo', key: 'seed' });

export const readMarker = async (strapi: Core.Strapi): Promise<Marker> => ((await store(strapi).get({})) as Marker) ?? null;

export const writeMarker = (strapi: Core.Strapi, value: NonNullable<Marker>) => store(strapi).set({ value });
