import type { Core } from '@strapi/strapi';
import { inSameTransaction } from '../../../strapi/in-transaction';
import { isObject } from '../../../strapi/is-object';
import { reasonOf } from '../../../strapi/reason';
import { type TrackerMark, writeMarks } from '../statements/tracker-changes';
import { type Before, type Change, datesBefore, type Entry } from './dates-before';
import { marksFor } from './dates-in';
import type { Watched } from './watched';

const NONE: Before = { entries: [], isSpan: false };

const entriesIn = (data: unknown): Entry[] => (Array.isArray(data) ? data.filter(isObject) : isObject(data) ? [data] : []);

/**
 * Marks the days of which entries change, of what is written through Strapi: with the entry, in its transaction, or not at all. Where there is
 * no transaction they are marked before, too: what a run counts in between is counted again, and what a process that ends leaves is marked.
 * @param onFault is told which trackers are marked no more
 */
export const changeMarker = (
  strapi: Core.Strapi,
  watchedOf: (uid: string) => Watched | undefined,
  onFault: (trackerIds: readonly number[]) => void,
) => {
  const mark = async (marks: readonly TrackerMark[]): Promise<void> => {
    if (marks.length === 0) {
      return;
    }
    try {
      await inSameTransaction(strapi, (database) => writeMarks(database, marks));
    } catch (error) {
      // Content goes on; what was not marked is found when all days are gone through.
      strapi.log.error(`Insight cannot note that entries of trackers have changed: ${reasonOf(error)}`);
      onFault(marks.map(({ trackerId }) => trackerId));
    }
  };

  /** The first and the last of many dates stand for all days between. */
  const asSpans = (marks: readonly TrackerMark[]): TrackerMark[] =>
    [...new Set(marks.map(({ trackerId }) => trackerId))].map((trackerId) => {
      const own = marks.filter((one) => one.trackerId === trackerId);
      const [from, to] = [own.map(({ fromMs }) => fromMs ?? 0), own.map(({ toMs }) => toMs ?? 0)];
      return { trackerId, fromMs: Math.min(...from), toMs: Math.max(...to) };
    });

  const marksBefore = ({ own }: Watched, { entries, isSpan }: Before): TrackerMark[] => {
    const marks = marksFor(own, entries);
    return isSpan ? asSpans(marks) : marks;
  };

  const outsideMarks = ({ action, params }: Change, { outside }: Watched): TrackerMark[] => {
    const data = entriesIn(params.data);
    const matters = outside.filter(
      ({ isAnyChange, leadingHere }) =>
        isAnyChange || action.includes('Delete') || leadingHere.some((name) => data.some((entry) => name in entry)),
    );
    return matters.map(({ trackerId }) => ({ trackerId, fromMs: null, toMs: null }));
  };

  return {
    async before(change: Change): Promise<void> {
      const watched = watchedOf(change.model.uid);
      if (!watched) {
        return;
      }
      const isNew = change.action.includes('Create');
      const before = watched.own.length > 0 && !isNew ? await datesBefore(strapi, change, watched) : NONE;
      change.state.before = before;
      if (!strapi.db.inTransaction()) {
        const next = marksFor(watched.own, entriesIn(change.params.data));
        await mark([...marksBefore(watched, before), ...next, ...outsideMarks(change, watched)]);
      }
    },
    async after(change: Change): Promise<void> {
      const watched = watchedOf(change.model.uid);
      if (!watched) {
        return;
      }
      // Also what Strapi has put in where nothing was given.
      const made = change.action.endsWith('Many') || change.action.includes('Delete') ? [] : entriesIn(change.result);
      await mark([
        ...marksBefore(watched, change.state.before ?? NONE),
        ...marksFor(watched.own, [...entriesIn(change.params.data), ...made]),
        ...outsideMarks(change, watched),
      ]);
    },
  };
};
