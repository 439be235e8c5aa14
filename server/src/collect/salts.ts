import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { addDays, timeOf } from '../settings';
import { SALT_UID } from './salt';

const SALT_BYTES = 16;
const KEPT_MS = 48 * 3_600_000;

/** How long an instance goes on believing that a day has no key: another one may make it. */
const ABSENT_MS = 10_000;

/** The keys that make the ids of an instant's visitors. */
export interface Keys {
  current: Buffer;
  /** The key of the day before, while a session may still go on from there. */
  earlier: Buffer | null;
}

/** The secrets that make a visitor's id of the day; no id can be traced once its secret is gone. */
export const saltsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const time = timeOf(strapi);
  const remembered = new Map<string, Promise<Buffer>>();
  const loaded = new Map<string, Buffer>();
  const absentUntil = new Map<string, number>();
  /** The part of a day in which its key alone makes the ids: from its silence after midnight until the next midnight. */
  let settled: { keys: Keys; from: number; until: number; silenceMs: number; timeZone: string } | undefined;

  const find = async (day: string): Promise<Buffer | null> => {
    const row: { secret: string } | null = await strapi.db.query(SALT_UID).findOne({ where: { day } });
    return row && Buffer.from(row.secret, 'base64');
  };

  const findOrMake = async (day: string): Promise<Buffer> => {
    const found = await find(day);
    if (found) {
      return found;
    }
    let refused: unknown;
    // Another instance may be quicker: then the unique day refuses ours, and theirs is used.
    await strapi.db
      .query(SALT_UID)
      .create({ data: { day, secret: randomBytes(SALT_BYTES).toString('base64') } })
      .catch((error: unknown) => {
        refused = error;
      });
    const made = await find(day);
    if (!made) {
      throw refused ?? new Error(`The key of ${day} is gone as soon as it was made`);
    }
    return made;
  };

  const remember = (day: string, secret: Promise<Buffer>): Promise<Buffer> => {
    remembered.set(day, secret);
    secret.then(
      (known) => loaded.set(day, known),
      () => remembered.delete(day),
    );
    return secret;
  };

  /** The last day whose key is destroyed by then. */
  const lastDestroyed = (instant: number): string => time.dayOf(instant - KEPT_MS);

  /** The secret of a day if there is one. */
  const existing = async (day: string, now: number): Promise<Buffer | null> => {
    const known = remembered.get(day);
    if (known || (absentUntil.get(day) ?? 0) > now) {
      return known ?? null;
    }
    // While the database is down nobody can tell: then a session ends at midnight, which is better than to refuse what comes after it.
    const found = await find(day).catch(() => null);
    if (found) {
      remember(day, Promise.resolve(found));
    } else {
      absentUntil.set(day, now + ABSENT_MS);
    }
    return found;
  };

  const forgetBefore = (last: string): void => {
    settled = undefined;
    for (const days of [remembered, loaded, absentUntil]) {
      for (const day of days.keys()) {
        if (day <= last) {
          days.delete(day);
        }
      }
    }
  };

  const secretAt = (instant: number): Promise<Buffer> => {
    const day = time.dayOf(instant);
    const known = remembered.get(day);
    if (known) {
      return known;
    }
    // Once a day, when the first event of a new one comes: this instance's memory is cleared even if another does the job.
    forgetBefore(lastDestroyed(instant));
    return remember(day, findOrMake(day));
  };

  /** Whether a session may go on at `instant` from before the midnight that began the day. */
  const isEarly = (instant: number, day: string, silenceMs: number): boolean => instant - time.startOf(day) < silenceMs;

  return {
    /** The secret of the day that `instant` lies in, made if need be. */
    secretAt,

    /**
     * The keys for what happened at `instant` and is received at `now`; null when the key of that day has been destroyed.
     * @param silenceMs how long before the instant a session's last event may lie
     */
    async keysAt(instant: number, now: number, silenceMs: number): Promise<Keys | null> {
      const day = time.dayOf(instant);
      if (day <= lastDestroyed(now)) {
        return null;
      }
      const current = await secretAt(instant);
      return { current, earlier: isEarly(instant, day, silenceMs) ? await existing(addDays(day, -1), now) : null };
    },

    /** The same where it needs no look into the database, as nearly always; undefined where it does. */
    knownKeysAt(instant: number, silenceMs: number): Keys | undefined {
      const { timeZone } = time;
      if (
        settled?.silenceMs === silenceMs &&
        settled.timeZone === timeZone &&
        instant >= settled.from &&
        instant < settled.until
      ) {
        return settled.keys;
      }
      const day = time.dayOf(instant);
      const current = loaded.get(day);
      if (!current || isEarly(instant, day, silenceMs)) {
        return undefined;
      }
      const keys = { current, earlier: null };
      const from = time.startOf(day) + silenceMs;
      settled = { keys, from, until: time.startOf(addDays(day, 1)), silenceMs, timeZone };
      return keys;
    },

    /** Destroys the secrets that began more than 48 hours before `instant`. */
    async destroyOld(instant: number): Promise<void> {
      const last = lastDestroyed(instant);
      forgetBefore(last);
      await strapi.db.query(SALT_UID).deleteMany({ where: { day: { $lte: last } } });
    },
  };
};

/** The service as this room calls it. */
export const salts = (strapi: Core.Strapi): ReturnType<typeof saltsService> => strapi.plugin('insight').service('salts');
