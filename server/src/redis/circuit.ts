/** What Redis replies while it is there but cannot serve: it starts, has lost its master, or is one no longer. */
const AWAY = /\b(LOADING|CLUSTERDOWN|MASTERDOWN|READONLY|TRYAGAIN)\b/;

/** Whether an error means that Redis is away, and not that it has refused something. */
export const isAway = (error: unknown): boolean =>
  !(error instanceof Error && error.name === 'ReplyError') || AWAY.test(error.message);

/** Goes on with something else when Redis is away. @throws what Redis has refused */
export const unlessAway = <T>(answer: Promise<T>, otherwise: T): Promise<T> =>
  answer.catch((error) => {
    if (isAway(error)) {
      return otherwise;
    }
    throw error;
  });

const PAUSE_MS = 2_000;

interface Guarded {
  /** Finds out whether Redis is back. */
  probe(): Promise<unknown>;
  /** Is told how each use went: its error, or null when it worked. */
  report(use: string, error: unknown): void;
}

/**
 * Keeps callers from waiting for a Redis that has just not answered: after such a failure all calls fail at once, until a probe that
 * nobody waits for succeeds. Callers start the probe, at most one every two seconds.
 * @returns makes a call. It throws what the call throws, or what the last one threw.
 */
export const circuit = ({ probe, report }: Guarded) => {
  let failure: { error: unknown; uses: Set<string>; probedAt: number } | undefined;

  const probeAgain = async (open: NonNullable<typeof failure>): Promise<void> => {
    if (Date.now() - open.probedAt < PAUSE_MS) {
      return;
    }
    open.probedAt = Number.POSITIVE_INFINITY;
    try {
      await probe();
      failure = undefined;
      for (const use of open.uses) {
        report(use, null);
      }
    } catch (error) {
      open.error = error;
      open.probedAt = Date.now();
    }
  };

  const fail = (use: string, error: unknown): void => {
    report(use, error);
    if (isAway(error)) {
      failure ??= { error, uses: new Set(), probedAt: Date.now() };
      failure.uses.add(use);
    }
  };

  return async <T>(use: string, call: () => Promise<T>): Promise<T> => {
    if (failure) {
      void probeAgain(failure);
      throw failure.error;
    }
    try {
      const answer = await call();
      report(use, null);
      return answer;
    } catch (error) {
      fail(use, error);
      throw error;
    }
  };
};
