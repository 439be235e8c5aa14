import { Redis } from 'ioredis';
import type { RedisClient } from './clients';

const BEAT_MS = 1_000;

/**
 * Gives up a connection that no longer answers: of a host that is gone without a word, TCP would not know for a quarter of an hour. Until
 * there is a new one, commands fail at once. (ioredis' `socketTimeout` is not used here: its timer outlives the connection, and then
 * ends the next one.)
 * @returns stops it
 */
export const keepAlive = (client: RedisClient): (() => void) => {
  if (!(client instanceof Redis)) {
    return () => undefined;
  }
  let isBeating = false;
  const beat = async (): Promise<void> => {
    if (isBeating || client.status !== 'ready') {
      return;
    }
    isBeating = true;
    const { stream } = client;
    await client.ping().catch(() => {
      if (client.status === 'ready' && client.stream === stream) {
        client.disconnect(true);
      }
    });
    isBeating = false;
  };
  const timer = setInterval(beat, BEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
};
