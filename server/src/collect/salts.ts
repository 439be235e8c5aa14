import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { timeOf } from '../settings';
import { SALT_UID } from './salt';

const SALT_BYTES = 16;
const KEPT_MS = 48 * 3_600_000;

/** The secrets that make a visitor's id of the day; no id can be traced once its secret is gone. */
export const saltsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const time = timeOf(strapi);
  let current: { day: string; secret: Promise<Buffer> } | undefined;

  const find = (day: string): Promise<{ secret: string } | null> => strapi.db.query(SALT_UID).findOne({ where: { day } });

  const load = async (day: string): Promise<Buffer> => {
    let row = await find(day);
    if (!row) {
      // Another instance may be quicker: then the unique day refuses ours, and theirs is used.
      await strapi.db
        .query(SALT_UID)
        .create({ data: { day, secret: randomBytes(SALT_BYTES).toString('base64') } })
        .catch(async (error: unknown) => {
          if (!(await find(day))) {
            throw error;
          }
        });
      row = await find(day);
    }
    if (!row) {
      throw new Error(`The key of ${day} is gone as soon as it was made`);
    }
    return Buffer.from(row.secret, 'base64');
  };

  return {
    /** The secret of the day that `instant` lies in. */
    secretAt(instant: number): Promise<Buffer> {
      const day = time.dayOf(instant);
      if (current?.day !== day) {
        const secret = load(day);
        current = { day, secret };
        secret.catch(() => {
          current = undefined;
        });
      }
      return current.secret;
    },

    /** Destroys the secrets that began more than 48 hours before `instant`. */
    async destroyOld(instant: number): Promise<void> {
      const last = time.dayOf(instant - KEPT_MS);
      if (current && current.day <= last) {
        current = undefined;
      }
      await strapi.db.query(SALT_UID).deleteMany({ where: { day: { $lte: last } } });
    },
  };
};

/** The service as this room calls it. */
export const salts = (strapi: Core.Strapi): ReturnType<typeof saltsService> => strapi.plugin('insight').service('salts');
