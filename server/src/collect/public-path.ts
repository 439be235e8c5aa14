import type { Core } from '@strapi/strapi';

/** Where the app has its content API. */
export const apiPrefix = (strapi: Core.Strapi): string => strapi.config.get('api.rest.prefix', '/api');

/** Where all of ours is found that is open to the public. */
export const publicRoot = (strapi: Core.Strapi): string => `${apiPrefix(strapi)}/insight`;

/** Where the collector and the tracker are found. */
export const publicPath = (strapi: Core.Strapi, name: 'collect' | 'tracker.js'): string => `${publicRoot(strapi)}/${name}`;
