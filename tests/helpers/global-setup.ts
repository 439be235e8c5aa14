import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays, siteTime } from '../../server/src/settings/site-time';
import { minutes } from './calendar';
import { TIME_ZONE } from './playground';
import { endProcessesOf } from './run-processes';

const SITE = siteTime(TIME_ZONE);
const RUN_MS = minutes(5);

/** Tests count what happens “today”: a run does not begin when the site's day is about to end. */
const waitForMidnight = async (): Promise<void> => {
  const now = Date.now();
  const left = SITE.startOf(addDays(SITE.dayOf(now), 1)) - now;
  if (left < RUN_MS) {
    console.log(`Waiting ${Math.ceil(left / minutes(1))} minutes for the site's midnight`);
    await new Promise((resolve) => setTimeout(resolve, left));
  }
};

/** Makes the folder that all of a run's temporary files are in; when the run is over, its processes end and the folder goes. */
export default async (): Promise<() => Promise<void>> => {
  await waitForMidnight();
  const folder = mkdtempSync(path.join(tmpdir(), 'insight-tests-'));
  process.env.INSIGHT_TEST_FOLDER = folder;
  return async () => {
    await endProcessesOf(folder);
    rmSync(folder, { recursive: true, force: true });
  };
};
