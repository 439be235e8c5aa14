import type { Core } from '@strapi/strapi';
import type { FilterReason } from '../../../contracts/events';
import { timeOf } from '../settings';

/** How often something was received and not counted. */
export interface FilteredCount {
  /** The calendar day of the site. */
  day: string;
  reason: FilterReason;
  /** What it was in particular, as the name of a crawler; one of a bounded set, `''` for nothing in particular. */
  name: string;
  count: number;
}

/** More than there are names: if something is wrong with them, they are left out. */
const MOST_COUNTS = 5_000;

/** Counts in memory what is received and not counted; the drain stores it every few seconds. */
export const filteredService = ({ strapi }: { strapi: Core.Strapi }) => {
  const time = timeOf(strapi);
  let counts = new Map<string, FilteredCount>();

  const increase = ({ day, reason, name, count }: FilteredCount): void => {
    const key = `${day} ${reason} ${name}`;
    const known = counts.get(key);
    if (known) {
      known.count += count;
    } else if (name !== '' && counts.size >= MOST_COUNTS) {
      increase({ day, reason, name: '', count });
    } else {
      counts.set(key, { day, reason, name, count });
    }
  };

  return {
    add(reason: FilterReason, name = '', count = 1): void {
      increase({ day: time.dayOf(Date.now()), reason, name, count });
    },
    /** Hands over what has been counted since the last time. */
    take(): FilteredCount[] {
      const taken = [...counts.values()];
      counts = new Map();
      return taken;
    },
    /** Takes back what could not be stored. */
    giveBack(taken: readonly FilteredCount[]): void {
      taken.forEach(increase);
    },
  };
};

/** The service as the other rooms call it. */
export const filtered = (strapi: Core.Strapi): ReturnType<typeof filteredService> => strapi.plugin('insight').service('filtered');
