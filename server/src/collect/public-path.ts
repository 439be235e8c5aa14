import type { Core } from '@strapi/strapi';

/** Where all that is open to the public is found, under the prefix that the app gives its API. */
export const publicRoot = (strapi: Core.Strapi): string => `${strapi.config.get('api.rest.prefix', '/api')}/insight`;

/** Where the collector and the tracker are found. */
export const publicPath = (strapi: Core.Strapi, name: 'collect' | 'tracker.js'): string => `${publicRoot(strapi)}/${name}`;
