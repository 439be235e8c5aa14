import { decide } from '../../server/src/drain/decide/decide';
import { cutSessions } from '../../server/src/drain/decide/ends';
import { movedSessions } from '../../server/src/drain/decide/moved';
import { newHandovers, persons } from '../../server/src/drain/decide/persons';
import type {
  Definitions,
  Engaged,
  EngagedView,
  Handover,
  NewEvent,
  RecordedEvent,
  StoredSession,
  StoredView,
  Visit,
} from '../../server/src/drain/decide/types';
import { COUNTED_COLUMNS, type Counted } from '../../server/src/totals';

const NAMES = Object.keys(COUNTED_COLUMNS) as (keyof Counted)[];

const addTo = (totals: Map<string, Counted>, key: string, counts: Counted): void => {
  const known = totals.get(key);
  totals.set(key, Object.fromEntries(NAMES.map((name) => [name, (known?.[name] ?? 0) + counts[name]])) as unknown as Counted);
};

const notZero = (totals: ReadonlyMap<string, Counted>): Map<string, Counted> =>
  new Map([...totals].filter(([, counts]) => NAMES.some((name) => counts[name] !== 0)));

/** The row under which the tests count the whole site. */
export const SITE = 0;

/** The tables as the drain keeps them, in memory: what `decide` says is written, and what it asks for is read, batch by batch. */
export const decidedTables = (definitions: Definitions) => {
  const totals = new Map<string, Counted>();
  const segments = new Map<string, Counted>();
  const sessions = new Map<number, StoredSession & { isBounce: boolean; durationMs: number }>();
  const views = new Map<string, StoredView>();
  const events = new Map<string, NewEvent>();
  const visits = new Map<string, Visit>();
  const handovers: Handover[] = [];
  const engaged = new Map<string, Engaged>();
  const early = new Map<string, Engaged & { view: string }>();
  let rows = 0;

  const sessionOf = new Map<string, number>();

  const recordedOf = (row: number): RecordedEvent[] =>
    [...events.values()].flatMap((event) =>
      sessionOf.get(event.id) === row ? { ...event, isCounted: views.get(event.id)?.isCounted ?? false } : [],
    );

  /** The recorded events of the sessions that have to be cut. */
  const toCut = (batch: readonly NewEvent[]) => {
    const personOf = persons([...handovers, ...newHandovers(batch, handovers)]);
    return new Map(cutSessions(batch, [...sessions.values()], personOf).map(({ row }) => [row, recordedOf(row)]));
  };

  /** The recorded events of the sessions that may count for other values, and are not cut. */
  const toMove = (batch: readonly NewEvent[], recorded: ReadonlyMap<number, readonly RecordedEvent[]>) => {
    const personOf = persons([...handovers, ...newHandovers(batch, handovers)]);
    const moved = movedSessions(batch, { sessions: [...sessions.values()], recorded }, definitions, personOf);
    return new Map(moved.map(({ row }) => [row, recordedOf(row)]));
  };

  const storedSessions = (batch: readonly NewEvent[]) => {
    const recorded = toCut(batch);
    return { recorded, moved: toMove(batch, recorded) };
  };

  const stored = (batch: readonly NewEvent[]) => ({
    ...storedSessions(batch),
    appliedIds: new Set(batch.flatMap(({ id }) => (events.has(id) ? id : []))),
    handovers,
    sessions: [...sessions.values()],
    views: [...views.values()],
    engaged: new Map(
      batch.flatMap(({ view }): [string, EngagedView][] => {
        const known = view && views.get(view);
        return known ? [[view, { at: known.at, ...(engaged.get(view) ?? { engagedMs: 0, scrollDepth: null }) }]] : [];
      }),
    ),
    early: [...early.values()].filter(({ view }) => batch.some(({ id, kind }) => kind === 'view' && id === view)),
    visits: [...visits.values()],
  });

  return {
    totals,
    /** By dimension, value, period and start. */
    segments,
    sessions,
    views,
    events,
    sessionOf,
    /** How views were looked at, where engagements say so. */
    engaged,
    /** Applies a batch. @returns what was decided */
    take(batch: readonly NewEvent[]) {
      const changes = decide(batch, stored(batch), definitions);
      for (const change of changes.sessions) {
        for (const row of change.absorbed) {
          sessions.delete(row);
          for (const view of views.values()) {
            view.session = view.session === row ? (change.row as number) : view.session;
          }
          for (const [id, session] of sessionOf) {
            sessionOf.set(id, session === row ? (change.row as number) : session);
          }
        }
        const row = change.row ?? ++rows;
        const visitor = change.first?.visitor ?? change.cutFrom?.visitor ?? sessions.get(row)?.visitor ?? '';
        sessions.set(row, { ...change, row, visitor });
        for (const { id } of change.recorded) {
          sessionOf.set(id, row);
          const view = views.get(id);
          if (view) {
            view.session = row;
          }
        }
        for (const event of change.events) {
          events.set(event.id, event);
          sessionOf.set(event.id, row);
          if (event.kind === 'view') {
            const { id, visitor: viewer, target, at } = event;
            views.set(id, { id, visitor: viewer, target, at, session: row, isCounted: changes.counted.has(id) });
          }
        }
      }
      for (const { id } of changes.uncounted) {
        (views.get(id) as StoredView).isCounted = false;
      }
      for (const [view, sums] of [...changes.engaged, ...changes.engagedAgain]) {
        engaged.set(view, sums);
      }
      for (const id of changes.early) {
        const { view, focusedMs = 0, scrollDepth = null } = events.get(id) as NewEvent;
        early.set(id, { view: view as string, engagedMs: focusedMs, scrollDepth });
      }
      for (const visit of changes.visits) {
        visits.set(`${visit.visitor} ${visit.target} ${visit.hour}`, visit);
      }
      handovers.push(...changes.handovers);
      for (const { target, period, start, ...counts } of changes.totals) {
        addTo(totals, `${target} ${period} ${start}`, counts);
      }
      for (const { target, period, start, ...counts } of changes.segments) {
        addTo(segments, [target.dimension, target.value, `${period} ${start}`].join('|'), counts);
      }
      return changes;
    },
    /** The totals that are not zero altogether: those that a table would show. */
    counted: () => notZero(totals),
    countedSegments: () => notZero(segments),
  };
};
