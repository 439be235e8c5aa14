import { reasonOf } from '../strapi/reason';

interface Log {
  error(message: string): void;
  info(message: string): void;
}

/**
 * Says once when Redis begins to fail and once when all of it works again, not at every command in between.
 * @returns takes how a use of Redis went: its name, and its error or null when it worked
 */
export const failureLog = (log: Log): ((use: string, error: unknown) => void) => {
  const failing = new Set<string>();
  return (use, error) => {
    if (error === null) {
      if (failing.delete(use) && failing.size === 0) {
        log.info('Insight can use Redis again');
      }
      return;
    }
    if (failing.size === 0) {
      log.error(`Insight cannot use Redis: ${reasonOf(error)}`);
    }
    failing.add(use);
  };
};
