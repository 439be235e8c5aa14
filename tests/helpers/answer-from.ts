/** Longer than any answer takes that is still to come. */
const PATIENCE_MS = 60_000;

/**
 * Asks a process of its own. One that is killed, or starts anew, may take a connection along and never answer on it: `fetch` alone would
 * wait for five minutes, and whoever polls by it would ask no second time.
 */
export const answerFrom = (url: string, init: RequestInit = {}, patienceMs = PATIENCE_MS): Promise<Response> =>
  fetch(url, { signal: AbortSignal.timeout(patienceMs), ...init });
