import type { Core } from '@strapi/strapi';
import type { RecordType } from '../../../../../contracts/records';
import { collectOf, type PlacedEvent } from '../../../collect';
import { optionsOf } from '../../../settings';
import { type Draft, draftsOf, fieldOf } from './drafts';
import { complaintAbout, sendable } from './fields';
import type { RecordComplaint } from './refused';
import { complaintAboutUser, type Writer } from './writer';

/** Records as the events that they ask for. */
export interface CheckedRecords {
  drafts: Draft[];
  /** Each by its place among the drafts. */
  events: PlacedEvent[];
  complaints: RecordComplaint[];
  /** Says of an event's complaint what is wrong with its record. */
  translated(complaint: { index: number; path: string[]; message: string }): Omit<RecordComplaint, 'status'>;
}

/** A session's end follows its begin among the events, where the record has both. */
const endsTooEarly = (events: readonly PlacedEvent[], drafts: readonly Draft[]): RecordComplaint[] =>
  events.flatMap(({ index, event: { at: end } }, place) => {
    const draft = drafts[index] as Draft;
    const begin = events[place - 1];
    return end !== undefined &&
      begin?.event.at !== undefined &&
      drafts[begin.index]?.index === draft.index &&
      end < begin.event.at
      ? [{ status: 400, index: draft.index, path: [draft.time], message: 'is before startTime' }]
      : [];
  });

/** Checks records that arrived at `now`. None of them is to be taken when there is a complaint about any. */
export const checkRecords = (
  strapi: Core.Strapi,
  type: RecordType,
  records: readonly Record<string, unknown>[],
  writer: Writer,
  now: number,
): CheckedRecords => {
  const names = sendable(type, writer.caller, optionsOf(strapi));
  const drafts = draftsOf(type, records, names, now);
  const check = type === 'sessions' ? collectOf(strapi).checkSessions : collectOf(strapi).check;
  const read = check(
    drafts.map(({ event }) => event),
    now,
    writer.caller,
  );
  const translated: CheckedRecords['translated'] = ({ index, path, message }) => {
    const draft = drafts[index] as Draft;
    return { index: draft.index, path: fieldOf(path, draft, names), message };
  };
  const complaints = [
    ...records.flatMap((record, index) =>
      Object.keys(record)
        .filter((field) => !Object.hasOwn(names, field))
        .map((field): RecordComplaint => ({ status: 400, index, path: [field], message: complaintAbout(field, names) })),
    ),
    ...read.complaints.map((complaint): RecordComplaint => ({ status: 400, ...translated(complaint) })),
    ...endsTooEarly(read.events, drafts),
    ...records.flatMap((record, index) => complaintAboutUser(record, index, writer)),
  ];
  return { drafts, events: read.events, complaints: complaints.sort((a, b) => a.index - b.index), translated };
};
