import { load } from './load.mjs';
import { EVENTS_IN_BEACON } from './readers.mjs';

const EVENTS = { view: 1, beacon: EVENTS_IN_BEACON };

/**
 * Loads an app's collector, whose buffer is empty and is not drained meanwhile.
 * @returns requests a second, and what each took of the processors
 * @throws when an event that was answered for is not in the buffer
 */
export const collecting = async (app, what = 'view') => {
  const waitedBefore = await app.waiting();
  const { served, perSecond, cpuMicroseconds } = await timed(app, what);
  const kept = (await app.waiting()) - waitedBefore;
  if (kept < served * EVENTS[what]) {
    throw new Error(`${served * EVENTS[what]} events were answered for, and ${kept} are in the buffer`);
  }
  return { perSecond, cpuMicroseconds };
};

/** Loads an app's collector. */
export const timed = async (app, what = 'view') => {
  const before = app.cpuSeconds();
  const { served, perSecond } = await load(app.collector, what);
  const cpuMicroseconds = before === null ? null : ((app.cpuSeconds() - before) * 1e6) / served;
  return { served, perSecond, cpuMicroseconds };
};

const LOOK_MS = 250;

/** Waits until the app has applied what it has collected. */
export const untilDrained = async (app) => {
  while ((await app.waiting()) > 0) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
};
