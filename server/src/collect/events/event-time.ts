import { z } from 'zod';

const HOUR = 3_600_000;

/** How late an event may arrive, and how far a sender's clock may be ahead. */
const LATEST_MS = 24 * HOUR;
const AHEAD_MS = 5 * 60_000;

/** What is brought in lies between these years, which every calendar and database can tell. */
const FIRST = Date.UTC(1970, 0, 1);
const END = Date.UTC(2100, 0, 1);

/** ISO 8601 with a zone, as milliseconds since 1970 UTC. */
export const instant = z.iso
  .datetime({ offset: true, error: 'must be a time with a zone, as 2026-11-20T17:30:00Z' })
  .transform((value) => Date.parse(value))
  .refine((value) => value >= FIRST && value < END, 'must be between 1970 and 2099');

/** What is wrong with the time of an event that arrives at `now`; null when nothing is. */
export const complaintAboutTime = (at: number | undefined, now: number): string | null => {
  if (at === undefined) {
    return null;
  }
  if (at < now - LATEST_MS) {
    return 'is more than 24 hours ago';
  }
  return at > now + AHEAD_MS ? 'is more than 5 minutes ahead' : null;
};
