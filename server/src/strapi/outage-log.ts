import type { Core } from '@strapi/strapi';
import { reasonOf } from './reason';

/** Says once that something fails and once that it works again, not at every attempt in between. */
export const outageLog = (strapi: Core.Strapi, failing: string, working: string) => {
  let isOut = false;
  return {
    began(error: unknown): void {
      if (!isOut) {
        isOut = true;
        strapi.log.error(`${failing}: ${reasonOf(error)}`);
      }
    },
    isOver(): void {
      if (isOut) {
        isOut = false;
        strapi.log.info(working);
      }
    },
  };
};
