import type { Tracker, TrackerProgress } from '../../../../contracts/trackers';
import { numberOf } from './run/day-span';
import type { TrackerRow } from './statements/tracker-rows';

const stateOf = ({ error, isBackfilling, nextDay, doneTo }: TrackerRow): TrackerProgress['state'] => {
  if (error !== null) {
    return 'failing';
  }
  if (!isBackfilling) {
    return 'ready';
  }
  return nextDay === '' && doneTo === '' ? 'waiting' : 'working';
};

/** How the values of a tracker stand. @param first the first day that there are any of */
const progressOf = (row: TrackerRow, first: string | null, today: string): TrackerProgress => {
  const from = row.definition.since ?? first;
  const days = from === null ? 0 : numberOf(today) - numberOf(from) + 1;
  const gone = row.nextDay === '' || from === null ? 0 : numberOf(row.nextDay) - numberOf(from);
  const done = row.isBackfilling ? (days > 0 ? Math.min(1, Math.max(0, gone / days)) : 0) : 1;
  return {
    ref: row.ref,
    state: stateOf(row),
    done,
    from,
    doneTo: row.doneTo === '' ? null : row.doneTo,
    to: today,
    lastRunAtMs: row.lastRunAtMs,
    error: row.error,
  };
};

export const asTracker = (row: TrackerRow, first: string | null, today: string): Tracker => {
  const { counted, periods, since } = row.definition;
  return {
    ref: row.ref,
    name: row.name,
    metric: row.metric,
    uid: counted?.uid ?? null,
    aggregate: counted?.aggregate ?? null,
    field: counted?.field ?? null,
    dateField: counted?.dateField ?? null,
    groupBy: counted?.groupBy ?? null,
    filters: counted?.filters ?? {},
    periods,
    since,
    status: counted?.status ?? 'published',
    isRegistered: row.isRegistered,
    progress: progressOf(row, first, today),
  };
};
