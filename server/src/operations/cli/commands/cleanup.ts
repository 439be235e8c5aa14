import type { CleanUp } from '../../retention/retention';
import { columns } from '../columns';
import { assertAgreement, confirm } from '../confirm';
import { progressOf } from '../progress';
import { service } from '../services';
import { number, say } from '../speech';
import { type Work, withApp } from '../with-app';

interface Options {
  days: number;
  yes?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

const sumOf = ({ rows }: CleanUp): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

const WORDS: Record<keyof CleanUp['rows'], string> = {
  pageViews: 'Page views',
  sessions: 'Sessions',
  interactions: 'Interactions',
  engagements: 'Engagements',
  sessionEvents: 'Events of sessions',
  visits: 'Visits',
  setAsideEvents: 'Events set aside',
};

const kinds = Object.keys(WORDS) as (keyof CleanUp['rows'])[];

const readable = (cleaned: CleanUp, what: string): string =>
  columns([
    [`Records before ${cleaned.keptFrom}`, what],
    ...kinds.map((kind) => [WORDS[kind], number(cleaned.rows[kind])]),
    ['In all', number(sumOf(cleaned))],
  ]);

const deleteAll = async ({ strapi, stop }: Work, days: number, rows: number): Promise<CleanUp> => {
  const progress = progressOf('Deleting', rows);
  try {
    const onProgress = (deleted: number): void => progress.to(deleted, `${number(deleted)} records`);
    return await service(strapi, 'retention').cleanUp({ days, signal: stop, onProgress });
  } finally {
    progress.end();
  }
};

/** `cleanup`: deletes raw records that are older than so many days. */
export const cleanup = async ({ days, yes, dryRun = false, json }: Options): Promise<number> => {
  assertAgreement(yes || dryRun);
  return withApp(async (work) => {
    const { strapi, answer, stop } = work;
    const found = await service(strapi, 'retention').dryRun({ days });
    const rows = sumOf(found);
    if (!dryRun && rows > 0 && !(await confirm(`Delete ${number(rows)} records before ${found.keptFrom}?`, yes, stop))) {
      say('Nothing was deleted.');
      return 1;
    }
    const cleaned = dryRun ? found : await deleteAll(work, days, rows);
    answer(json ? JSON.stringify({ dryRun, ...cleaned }) : readable(cleaned, dryRun ? 'would be deleted' : 'deleted'));
    if (stop.aborted) {
      say('Stopped before the end. Run it again to go on.');
    }
    return stop.aborted ? 1 : 0;
  });
};
