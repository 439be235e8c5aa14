import type { Core } from '@strapi/strapi';
import { inSameTransaction } from '../../../strapi/in-transaction';
import { isObject } from '../../../strapi/is-object';
import { reasonOf } from '../../../strapi/reason';
import { type TrackerMark, writeMarks } from '../statements/tracker-changes';
import { marksFor } from './dates-in';
import type { Watched } from './watched';

type Entry = Record<string, unknown>;

/** What Strapi tells of a change of entries. */
interface Change {
  action: string;
  model: { uid: string };
  params: { data?: unknown; where?: unknown; filters?: unknown; _q?: unknown };
  result?: unknown;
  state: { before?: Before };
}

/** What is known of entries before they change: their dates, or of many the first and the last. */
interface Before {
  entries: Entry[];
  isSpan: boolean;
}

const NONE: Before = { entries: [], isSpan: false };

/** More entries than this are asked for their first and last date alone. */
const MOST_ENTRIES = 500;

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

  /** The dates of the entries that a change is about, as they are before it. */
  const datesOf = async ({ model, params }: Change, { own }: Watched): Promise<Before> => {
    const fields = [...new Set(own.map(({ dateField }) => dateField))];
    const { where, filters, _q } = params;
    const query = () => strapi.db.queryBuilder(model.uid).init({ where, filters, _q, select: fields } as never);
    const found = (await query()
      .limit(MOST_ENTRIES + 1)
      .execute()) as Entry[];
    if (found.length <= MOST_ENTRIES) {
      return { entries: found, isSpan: false };
    }
    const entries: Entry[] = [];
    for (const field of fields) {
      for (const order of ['asc', 'desc']) {
        const ordered = query()
          .where({ [field]: { $notNull: true } })
          .orderBy({ [field]: order } as never);
        entries.push(...((await ordered.limit(1).execute()) as Entry[]).map((entry) => ({ [field]: entry[field] })));
      }
    }
    return { entries, isSpan: true };
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
      const before = watched.own.length > 0 && !isNew ? await datesOf(change, watched) : NONE;
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
