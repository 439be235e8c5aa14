import type { Backlog } from './event-buffer';

export const NO_BACKLOG: Backlog = { events: 0, oldestAt: null };

/** What waits in two places. */
export const joinBacklogs = (one: Backlog, other: Backlog): Backlog => {
  const times = [one.oldestAt, other.oldestAt].filter((time) => time !== null);
  return { events: one.events + other.events, oldestAt: times.length > 0 ? Math.min(...times) : null };
};
