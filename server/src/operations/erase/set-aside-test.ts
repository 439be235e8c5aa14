import type { AcceptedEvent, Meant } from '../../buffer';

const parsed = (kept: string): unknown => {
  try {
    return JSON.parse(kept);
  } catch {
    return kept;
  }
};

const isEvent = (value: unknown): value is AcceptedEvent => typeof value === 'object' && value !== null && 'visitor' in value;

/** Says of what was set aside whether it is meant: an event as JSON, or as a JSON string what could not be read as one. */
export const setAsideTest =
  (meant: Meant) =>
  (kept: string): boolean => {
    const value = parsed(kept);
    return isEvent(value) ? meant.isEvent(value) : meant.isText(typeof value === 'string' ? value : kept);
  };
