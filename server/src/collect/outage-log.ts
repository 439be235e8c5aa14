import type { Core } from '@strapi/strapi';
import { reasonOf } from '../strapi/reason';

/** Says once that something fails and once that it works again, not at every request in between. */
export const outageLog = (strapi: Core.Strapi) => {
  let isOut = false;
  return {
    began(error: unknown): void {
      if (!isOut) {
        isOut = true;
        strapi.log.error(`Insight cannot keep events: ${reasonOf(error)}`);
      }
    },
    isOver(): void {
      if (isOut) {
        isOut = false;
        strapi.log.info('Insight keeps events again');
      }
    },
  };
};
