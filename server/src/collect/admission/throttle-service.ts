import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../settings';
import { shareThrottle } from './share-throttle';
import { throttle } from './throttle';

/** The limits of this app. */
export const throttleService = ({ strapi }: { strapi: Core.Strapi }) => {
  const limits = throttle(optionsOf(strapi).throttle);
  let stop: (() => void) | undefined;
  return {
    limits,
    /** Begins to share counts with the other instances. */
    start(): void {
      stop ??= shareThrottle(strapi, limits);
    },
    stop(): void {
      stop?.();
      stop = undefined;
    },
  };
};

/** The service as this room calls it. */
export const throttleOf = (strapi: Core.Strapi): ReturnType<typeof throttleService> =>
  strapi.plugin('insight').service('throttle');
