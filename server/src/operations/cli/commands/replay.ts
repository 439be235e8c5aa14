import { addAbortSignal } from 'node:stream';
import type { Replay, ReplayOptions, ReplaySummary } from '../../replay/replay';
import { numberedLines } from '../numbered-lines';
import { progressOf } from '../progress';
import { findRecording, type Recording } from '../recording';
import { service } from '../services';
import { number, say } from '../speech';
import { withApp } from '../with-app';

/** Totals that were counted by different definitions lie side by side from then on: that is to be known, not forbidden. */
const warnOfMixture = ({ scratch, doubleClickMs, silenceMs, timeZone }: ReplayOptions): void => {
  if (!scratch && (doubleClickMs ?? silenceMs ?? timeZone) !== undefined) {
    say('These events are counted otherwise than the settings say, and kept with the others. With --scratch they are not kept.');
  }
};

const readable = ({ events, accepted, duplicates, views, visitors, sessions, bounces, durationSeconds }: ReplaySummary): string =>
  [
    `${number(events)} events read: ${number(accepted)} counted, ${number(duplicates)} seen before`,
    `${number(views)} views by ${number(visitors)} visitors (those of each day added up)`,
    `${number(sessions)} sessions of ${number(durationSeconds)} seconds in all, ${number(bounces)} of them bounces`,
  ].join('\n');

/** The line that scripts read: exactly this, whatever else is known. */
const jsonOf = ({ events, accepted, duplicates, views, visitors, sessions, bounces, durationSeconds }: ReplaySummary): string =>
  JSON.stringify({ events, accepted, duplicates, views, visitors, sessions, bounces, durationSeconds });

/** What is to be known beside the numbers. */
const sayRest = (bad: number, { untracked, setAside }: ReplaySummary, stop: AbortSignal): void => {
  if (bad > 0) {
    say(`Lines that were left out because of what is wrong with them: ${number(bad)}.`);
  }
  if (untracked > 0) {
    say(`Events that do not count, because their type is not tracked or their entry is not there: ${number(untracked)}.`);
  }
  if (setAside > 0) {
    say(`Events that the database refused: ${number(setAside)}.`);
  }
  if (stop.aborted) {
    say('Stopped before the end. Replay the same file again to go on: what is counted already is not counted twice.');
  }
};

/** Replays a recording to its end, or until it is asked to stop. @returns how many lines were left out */
const replayLines = async ({ open, bytes: total }: Recording, { apply }: Replay, stop: AbortSignal): Promise<number> => {
  const progress = progressOf('Replaying', total);
  let bad = 0;
  let read = { bytes: 0, lines: 0 };
  try {
    for await (const { lines, bytes } of numberedLines(addAbortSignal(stop, open()))) {
      const complaints = await apply(lines);
      for (const { number: line, message } of complaints) {
        progress.say(`Line ${line}: ${message}`);
      }
      bad += complaints.length;
      read = { bytes: read.bytes + bytes, lines: read.lines + lines.length };
      progress.to(read.bytes, `${number(read.lines)} lines`);
    }
  } catch (error) {
    if (!stop.aborted) {
      throw error;
    }
  } finally {
    progress.end();
  }
  return bad;
};

/** `replay`: counts recorded events. */
export const replay = (file: string, { json, ...options }: ReplayOptions & { json?: boolean }): Promise<number> => {
  const recording = findRecording(file);
  warnOfMixture(options);
  return withApp(async ({ strapi, answer, stop }) => {
    const replaying = await service(strapi, 'replay').open(options);
    try {
      const bad = await replayLines(recording, replaying, stop);
      const summary = replaying.summary();
      answer(json ? jsonOf(summary) : readable(summary));
      sayRest(bad, summary, stop);
      return bad > 0 || summary.setAside > 0 || stop.aborted ? 1 : 0;
    } finally {
      await replaying.close();
    }
  });
};
