import type { DashboardLive } from '../../../contracts/dashboard';
import { askStrapi } from './askStrapi';
import { hearEvents } from './hearEvents';

const PATH = '/insight/dashboard/live';

/** The pauses before it is tried again: longer each time, and no longer than this. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

interface Following {
  token: string | null;
  signal: AbortSignal;
  onLive(live: DashboardLive): void;
  /** Told what stands in the way; it goes on to try, unless that is a refusal. */
  onError(error: unknown): void;
}

const REFUSALS = [401, 403];

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && REFUSALS.includes(Number(error.status));

const answered = async (answer: Response): Promise<Response> => {
  if (!answer.ok) {
    // As Strapi's own client gives it.
    throw { status: answer.status, message: answer.statusText };
  }
  return answer;
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Hears who is live until it is told to stop. Where there is no stream to be had, it asks now and then, and tries again. */
export const followLive = async ({ token, signal, onLive, onError }: Following): Promise<void> => {
  let failures = 0;
  const hear = async (): Promise<void> => {
    const { body } = await answered(await askStrapi({ path: `${PATH}/stream`, token, signal }));
    await hearEvents(body as ReadableStream<Uint8Array>, (data) => {
      failures = 0;
      onLive(JSON.parse(data));
    });
  };
  const ask = async (): Promise<void> => onLive(await (await answered(await askStrapi({ path: PATH, token, signal }))).json());

  while (!signal.aborted) {
    try {
      await hear();
    } catch (error) {
      failures += 1;
      const failed = isRefusal(error) ? error : await ask().catch((reason: unknown) => reason);
      if (failed !== undefined && !signal.aborted) {
        onError(failed);
      }
      if (isRefusal(failed)) {
        return;
      }
    }
    await pause(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS), signal);
  }
};
