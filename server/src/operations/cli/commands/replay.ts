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

/** Replays a recording to its end, or until it is asked to stop. @returns how many lines were left out */
const replayLines = async ({ open, bytes: total }: Recording, { apply }: Replay, stop: AbortSignal): Promise<number> => {
  const progress = progressOf(total);
  let bad = 0;
  try {
    for await (const { lines, bytes } of numberedLines(addAbortSignal(stop, open()))) {
      const complaints = await apply(lines);
      for (const { number: line, message } of complaints) {
        progress.say(`Line ${line}: ${message}`);
      }
      bad += complaints.length;
      progress.add(bytes, lines.length);
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
      const summary = await replaying.summary();
      answer(json ? JSON.stringify(summary) : readable(summary));
      if (bad > 0) {
        say(`${number(bad)} lines were left out.`);
      }
      if (stop.aborted) {
        say('Stopped before the end. Replay the same file again to go on: what is counted already is not counted twice.');
      }
      return bad > 0 || stop.aborted ? 1 : 0;
    } finally {
      await replaying.close();
    }
  });
};
