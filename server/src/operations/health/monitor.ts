import type { HealthReason } from '../../../../contracts/health';
import type { Judgement } from './judge';
import { sentenceOf } from './sentence';

interface Log {
  error(message: string): void;
  info(message: string): void;
}

const worst = (reasons: readonly HealthReason[]): string =>
  reasons
    .filter(({ state }) => state === 'bad')
    .map(sentenceOf)
    .join('; ');

/**
 * Looks at the health again and again, and says in the log when it turns bad and when it does no longer.
 * @param check never rejects
 * @returns stops it; resolves when no check is under way
 */
export const monitor = (check: () => Promise<Judgement>, log: Log, pauseMs: number): (() => Promise<void>) => {
  let isBad = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let checking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    const { state, reasons } = await check();
    if (state === 'bad' && !isBad) {
      log.error(`Insight is not well: ${worst(reasons)}`);
    } else if (state !== 'bad' && isBad) {
      log.info('Insight is well again');
    }
    isBad = state === 'bad';
  };

  const schedule = (): void => {
    timer = setTimeout(() => {
      checking = look().finally(() => {
        if (!isStopped) {
          schedule();
        }
      });
    }, pauseMs);
    timer.unref();
  };

  schedule();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return checking;
  };
};
