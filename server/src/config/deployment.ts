import { z } from 'zod';
import { SETTINGS, type SettingName } from '../../../contracts/settings';
import { redisPlace } from './redis-place';
import { registrations } from './registrations';
import { trackerRegistrations } from './tracker-registrations';

const count = (least: number, most: number) => {
  const range = `give a whole number from ${least} to ${most}`;
  return z
    .int({ error: `is no whole number: ${range}` })
    .min(least, `is less than ${least}: ${range}`)
    .max(most, `is more than ${most}: ${range}`);
};

const oneOf = <const Choice extends string>(choices: Choice[]) =>
  z.enum(choices as [Choice, ...Choice[]], { error: `is not ${choices.join(' or ')}` });

const NAMES = Object.keys(SETTINGS) as [SettingName, ...SettingName[]];

/** The options that say how the app is run: they are read when it starts. */
export const deployment = z.object({
  /** A file in MaxMind's format that knows the country of an address. */
  countryDatabase: z.string({ error: 'is no path of a file' }).optional(),
  /** Where accepted events wait; `redis` where that option is given and this one is not. */
  buffer: oneOf(['database', 'redis']).optional(),
  /** A `redis://` address, ioredis' options (Sentinel's too), or `{ cluster: [nodes], options }`. */
  redis: redisPlace.optional(),
  /** Begins the names of all keys, so that several apps may share one Redis. */
  redisPrefix: z
    .string({ error: 'is no text' })
    .regex(/^[\w-]{1,64}$/, 'is no prefix: give 1 to 64 letters, digits, - and _, and nothing else'),
  /** Streams that the Redis buffer is spread over: more than one only for Redis Cluster. */
  shards: count(1, 256),
  /** The most events that wait in Redis; more are refused with 503 until there is room. */
  mostBuffered: count(1_000, 1_000_000_000),
  whenRedisIsDown: oneOf(['refuse', 'database']),
  /** Whether this process applies buffered events, or only `strapi-insight drain` does. */
  drain: oneOf(['here', 'elsewhere']),
  /** Domains and metrics that are made, or made to be so, at every start. */
  statistics: registrations,
  /** Rules that record statistics from content types; made as the metrics are. */
  trackers: trackerRegistrations,
  /** The settings that administrators cannot change: what is said here holds. */
  locked: z.array(z.enum(NAMES, { error: `is no setting: known are ${NAMES.join(', ')}` }), {
    error: 'is no list of names of settings',
  }),
});

export type Deployment = z.infer<typeof deployment>;
