import { assertAgreement, confirm } from '../confirm';
import { progressOf } from '../progress';
import { service } from '../services';
import { number, say, UsageError } from '../speech';
import { type Work, withApp } from '../with-app';

interface Options {
  from: string;
  to: string;
  yes?: boolean;
  json?: boolean;
}

const DAY_MS = 86_400_000;

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

/** @throws UsageError when totals of these days would be lost, or there can be none yet */
const assertWithin = (from: string, to: string, { first, last }: { first: string | null; last: string }): void => {
  if (first === null) {
    throw new UsageError('There are no raw records to count from.');
  }
  if (from < first) {
    throw new UsageError(`Raw records reach back to ${first} only: the totals before would be lost.`);
  }
  if (to > last) {
    throw new UsageError(`--to is after today, ${last}.`);
  }
};

const rebuildDays = async ({ strapi, stop }: Work, from: string, to: string): Promise<number> => {
  const progress = progressOf('Counting', daysFrom(from, to));
  try {
    const onProgress = (days: number): void => progress.to(days, `${number(days)} days`);
    return await service(strapi, 'rebuild').rebuild(from, to, { signal: stop, onProgress });
  } finally {
    progress.end();
  }
};

/** `rebuild`: counts the totals of some days anew from their raw records. */
export const rebuild = async ({ from, to, yes, json }: Options): Promise<number> => {
  if (from > to) {
    throw new UsageError('--from is after --to.');
  }
  assertAgreement(yes);
  return withApp(async (work) => {
    const { strapi, answer, stop } = work;
    assertWithin(from, to, await service(strapi, 'rebuild').bounds());
    if (!(await confirm(`Replace the totals of ${number(daysFrom(from, to))} days by what the raw records say?`, yes, stop))) {
      say('Nothing was changed.');
      return 1;
    }
    const days = await rebuildDays(work, from, to);
    answer(json ? JSON.stringify({ from, to, days }) : `The totals of ${number(days)} days were counted anew.`);
    if (stop.aborted) {
      say('Stopped before the end. Run it again for the days that are left.');
    }
    return stop.aborted ? 1 : 0;
  });
};
