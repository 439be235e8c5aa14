import type { ClusterNode, ClusterOptions, RedisOptions } from 'ioredis';
import proxyaddr from 'proxy-addr';
import { z } from 'zod';
import { BODY_FORMATS, SETTINGS, type SettingName } from '../../contracts/settings';
import { isObject } from './strapi/is-object';

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** A Redis Cluster: some of its nodes, and ioredis' options for it. */
export interface RedisCluster {
  cluster: ClusterNode[];
  options?: ClusterOptions;
}

/** Where Redis is: an address, ioredis' options (Sentinel's too), or a cluster. */
export type RedisPlace = string | RedisOptions | RedisCluster;

/** ioredis would put it before the names of keys, but not where it lists them, and Bull does not work with it. */
const hasKeyPrefix = (value: unknown): boolean => isObject(value) && Boolean(value.keyPrefix);

const redis = z
  .custom<RedisPlace>(
    (value) => (typeof value === 'string' ? /^rediss?:\/\/./.test(value) : isObject(value)),
    'is no redis:// address and no object of options',
  )
  .refine((value) => !isObject(value) || !('cluster' in value) || (Array.isArray(value.cluster) && value.cluster.length > 0), {
    message: 'names no node in cluster',
  })
  .refine(
    (value) => {
      const options = isObject(value) && isObject(value.options) ? value.options : {};
      return ![value, options, options.redisOptions].some(hasKeyPrefix);
    },
    { message: 'has a keyPrefix: give it as the option redisPrefix' },
  );

/** `www.example.com`, `localhost:3000`, `*.example.com`. */
const isHost = (entry: string): boolean => {
  const host = entry.replace(/^\*\./, '');
  return URL.canParse(`http://${host}/`) && !/[/?#@*\s]/.test(host);
};

const hosts = z.array(z.string().refine(isHost, 'is no host: give it as www.example.com or *.example.com'));

const isNetwork = (entry: string): boolean => {
  try {
    proxyaddr.compile([entry]);
    return true;
  } catch {
    return false;
  }
};

const networks = z.array(z.string().refine(isNetwork, 'is no address and no network: give it as 192.0.2.1 or 192.0.2.0/24'));

const count = (least: number, most: number) =>
  z.int({ error: 'is no whole number' }).min(least, `is less than ${least}`).max(most, `is more than ${most}`);

const rate = z
  .string()
  .regex(
    /^(?:off|[1-9]\d{0,6}\/(?:second|minute|hour|day))$/,
    'is no rate: give it as 30/minute, by second, minute, hour or day, or off',
  );

const options = z.strictObject({
  /** The site's calendar, an IANA name. */
  timeZone: z.string().refine(isTimeZone, 'is no time zone: give an IANA name, as Europe/Berlin'),
  /** A session ends when its visitor is silent for so long. */
  silenceMinutes: count(1, 24 * 60),
  /** Views of one target by one visitor, each less than this after the one before, count as one; 0 counts each. */
  doubleClickSeconds: count(0, 3_600),
  visitors: z.enum(['daily', 'client', 'cookie'], { error: 'is not daily, client or cookie' }),
  ipStorage: z.enum(['none', 'anonymized', 'full'], { error: 'is not none, anonymized or full' }),
  /** Whether Do Not Track and Global Privacy Control are honoured. */
  respectOptOut: z.boolean({ error: 'is not true or false' }),
  /** The hosts whose pages may send, as `www.example.com` or `*.example.com`; empty for all. */
  allowedHosts: hosts,
  /** Addresses and networks (CIDR) that are not counted. */
  excludedIps: networks,
  /** Whether administrators who are signed in are left out. */
  excludeStaff: z.boolean({ error: 'is not true or false' }),
  /** Addresses and networks (CIDR, or `loopback`, `linklocal`, `uniquelocal`) whose X-Forwarded-For is believed. */
  trustedProxies: networks,
  /** The header in which a trusted proxy names the reader's country, as `cf-ipcountry`. */
  countryHeader: z.string().optional(),
  /** A file in MaxMind's format that knows the country of an address. */
  countryDatabase: z.string().optional(),
  /** How many events may be sent, as `300/minute`; `off` for any number. */
  collectorRatePerVisitor: rate,
  collectorRatePerIp: rate,
  /** How many requests the API takes of one caller, and of one who counts as staff. */
  baseRate: rate,
  staffRate: rate,
  /** The names of tokens and roles that count as staff, beside administrators. */
  staffNames: z.array(z.string().min(1, 'is empty')),
  /** What can be done through the API with each type of records. */
  apiActions: z.array(z.enum(SETTINGS.apiActions.choices, { error: 'is no action of the API' })),
  bodyFormats: z.array(z.enum(BODY_FORMATS, { error: 'is not json, form or multipart' })),
  pageSize: count(1, 1_000),
  maxPageSize: count(1, 1_000),
  minPageSize: count(1, 1_000),
  sessionSearchFields: z.array(z.string()),
  sessionOrderFields: z.array(z.string()),
  /** The name of a policy that requests about sessions must also pass, as `global::is-partner`; `''` for none. */
  sessionPolicy: z.string(),
  pageViewSearchFields: z.array(z.string()),
  pageViewOrderFields: z.array(z.string()),
  pageViewPolicy: z.string(),
  interactionSearchFields: z.array(z.string()),
  interactionOrderFields: z.array(z.string()),
  interactionPolicy: z.string(),
  /** Whether administrators may create and edit records by hand. */
  editRecords: z.boolean({ error: 'is not true or false' }),
  /** Where accepted events wait; `redis` where that option is given and this one is not. */
  buffer: z.enum(['database', 'redis'], { error: 'is not database or redis' }).optional(),
  /** A `redis://` address, ioredis' options (Sentinel's too), or `{ cluster: [nodes], options }`. */
  redis: redis.optional(),
  /** Begins the names of all keys, so that several apps may share one Redis. */
  redisPrefix: z.string().regex(/^[\w-]{1,64}$/, 'is more than letters, digits, - and _'),
  /** Streams that the Redis buffer is spread over: more than one only for Redis Cluster. */
  shards: count(1, 256),
  /** The most events that wait in Redis; more are refused with 503 until there is room. */
  mostBuffered: count(1_000, 1_000_000_000),
  whenRedisIsDown: z.enum(['refuse', 'database'], { error: 'is not refuse or database' }),
  /** Whether this process applies buffered events, or only `strapi-insight drain` does. */
  drain: z.enum(['here', 'elsewhere'], { error: 'is not here or elsewhere' }),
  /** How long raw records are kept; totals stay. */
  retentionDays: count(1, 750),
  /** How long a browser keeps the cookie of the mode `cookie`. */
  cookieDays: count(1, 390),
  /** The settings that administrators cannot change: what is said here holds. */
  locked: z.array(z.enum(Object.keys(SETTINGS) as [SettingName, ...SettingName[]], { error: 'is no setting' })),
});

/** What `config/plugins` may say under `insight.config`. */
export type InsightConfig = z.infer<typeof options>;

export const config = {
  default: {
    /** The site's calendar is the server's unless the app names another. */
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    silenceMinutes: 30,
    doubleClickSeconds: 30,
    visitors: 'daily',
    ipStorage: 'none',
    respectOptOut: true,
    allowedHosts: [],
    excludedIps: [],
    excludeStaff: true,
    trustedProxies: [],
    collectorRatePerVisitor: '300/minute',
    collectorRatePerIp: '6000/minute',
    baseRate: '30/minute',
    staffRate: '100/minute',
    staffNames: [],
    apiActions: [...SETTINGS.apiActions.choices],
    bodyFormats: [...BODY_FORMATS],
    pageSize: 10,
    maxPageSize: 100,
    minPageSize: 1,
    sessionSearchFields: ['sessionId', 'visitor', 'userId', 'browser', 'os', 'entryPage', 'exitPage', 'referrer'],
    sessionOrderFields: ['startTime', 'endTime', 'duration', 'views', 'interactions', 'engagedMs'],
    sessionPolicy: '',
    pageViewSearchFields: ['url', 'title'],
    pageViewOrderFields: ['timestamp', 'url', 'engagedMs', 'scrollDepth'],
    pageViewPolicy: '',
    interactionSearchFields: ['eventType', 'element', 'url'],
    interactionOrderFields: ['timestamp', 'eventType', 'url'],
    interactionPolicy: '',
    editRecords: false,
    redisPrefix: 'insight',
    shards: 1,
    mostBuffered: 5_000_000,
    whenRedisIsDown: 'refuse',
    drain: 'here',
    retentionDays: 90,
    cookieDays: 390,
    locked: [],
  } satisfies InsightConfig as InsightConfig,
  /** @throws when an option is unknown or its value cannot be used, naming the option and the value */
  validator(value: unknown): void {
    const { data, error } = options.safeParse(value);
    if (error) {
      throw new Error(error.issues.map((issue) => complaint(issue, value)).join('; '));
    }
    if (data.buffer === 'redis' && data.redis === undefined) {
      throw new Error('buffer: "redis" needs the option redis, which says where it is');
    }
  },
};

/** Redis' address may hold its password, which belongs into no message. */
const shown = (name: PropertyKey | undefined, given: unknown): string => (name === 'redis' ? 'the value' : JSON.stringify(given));

const complaint = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (issue.code === 'unrecognized_keys') {
    return `there is no option ${[...issue.path, issue.keys.join(', ')].join('.')}; known are ${Object.keys(options.shape).join(', ')}`;
  }
  const given = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], value);
  return `${issue.path.join('.')}: ${shown(issue.path[0], given)} ${issue.message}`;
};
