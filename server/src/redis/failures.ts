import { reasonOf } from '../strapi/reason';

export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/** Says once when Redis begins to fail and once when all of it works again, not at every command in between. */
export const failureLog = (log: Pick<Log, 'error' | 'info'>) => {
  const failing = new Map<string, string>();
  return {
    /** Takes how a use of Redis went: its name, and its error or null when it worked. */
    report(use: string, error: unknown): void {
      if (error === null) {
        if (failing.delete(use) && failing.size === 0) {
          log.info('Insight can use Redis again');
        }
        return;
      }
      const reason = reasonOf(error);
      if (failing.size === 0) {
        log.error(`Insight cannot use Redis: ${reason}`);
      }
      failing.set(use, reason);
    },
    /** Why Redis cannot be used just now; null when it can. */
    trouble: (): string | null => failing.values().next().value ?? null,
  };
};
