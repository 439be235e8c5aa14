import type { Core } from '@strapi/strapi';
import { type InsightConfig, optionsFrom, sentenceOf } from '../config';
import { outageLog } from '../strapi/outage-log';
import { type Ignored, type Overlaid, overlay } from './overlay';
import { readSettings, type StoredSetting } from './statements/read-settings';

/** How long an instance goes on with settings that another may have changed. */
const FRESH_MS = 2_000;

/** The options as they hold now, on every instance within seconds. */
export interface LiveOptions {
  /** What `config/plugins` says. */
  given: InsightConfig;
  now(): Overlaid;
  /** Reads all that has been stored by now. Never rejects: while it cannot be read, the last known holds. */
  refresh(): Promise<void>;
  /** Reads it for the first time, and then again and again. @throws what the database throws */
  start(): Promise<void>;
  stop(): void;
  /** Calls back whenever an option has changed. @returns ends it */
  onChange(listener: () => void): () => void;
}

const reasonFor = ({ value, fault }: Ignored): string =>
  fault ? sentenceOf(value, fault) : 'this version knows no such setting or cannot read its value';

export const liveOptions = (strapi: Core.Strapi): LiveOptions => {
  const given = Object.freeze(optionsFrom(strapi.config.get('plugin::insight', {})));
  const outage = outageLog(strapi, 'Insight goes on with the settings it knows', 'Insight reads its settings again');
  const listeners = new Set<() => void>();
  const told = new Set<string>();
  let known: { json: string; overlaid: Overlaid } = { json: '[]', overlaid: overlay(given, []) };
  let reading: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const tell = (ignored: Ignored): void => {
    const line = `Insight ignores the stored setting ${ignored.name}, and its default holds: ${reasonFor(ignored)}`;
    if (!told.has(line)) {
      told.add(line);
      strapi.log.warn(line);
    }
  };

  const take = (stored: readonly StoredSetting[]): void => {
    const json = JSON.stringify(stored);
    if (json !== known.json) {
      known = { json, overlaid: overlay(given, stored) };
      known.overlaid.ignored.forEach(tell);
      for (const listener of listeners) {
        listener();
      }
    }
  };

  /** One after the other: what was begun later has seen more. */
  const read = (): Promise<void> => {
    const next = reading.catch(() => undefined).then(async () => take(await readSettings(strapi.db.connection)));
    reading = next;
    return next;
  };

  /** What is being read when the app stops fails, and that is no outage. */
  const refresh = (): Promise<void> =>
    read().then(outage.isOver, (error: unknown) => {
      if (!isStopped) {
        outage.began(error);
      }
    });

  const schedule = (): void => {
    timer = setTimeout(async () => {
      await refresh();
      if (!isStopped) {
        schedule();
      }
    }, FRESH_MS);
    timer.unref();
  };

  return {
    given,
    now: () => known.overlaid,
    refresh,
    async start() {
      isStopped = false;
      await read();
      schedule();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
