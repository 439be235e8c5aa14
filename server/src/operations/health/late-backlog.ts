import type { Backlog } from '../../buffer';

/** Events that wait for longer than this are not being applied, or not fast enough. The drain looks every second. */
const LATE_MS = 60_000;

/** What waits, if the oldest of it does so for too long. */
export const lateBacklog = (
  backlog: Backlog | null,
  now: number,
): { oldestAt: number; seconds: number; events: number } | undefined => {
  if (!backlog || backlog.oldestAt === null || now - backlog.oldestAt <= LATE_MS) {
    return undefined;
  }
  const { oldestAt, events } = backlog;
  return { oldestAt, seconds: Math.round((now - oldestAt) / 1_000), events };
};
