import type { Erasure } from '../../../../../contracts/records';
import type { Subject } from '../../erase/erase';
import { columns } from '../columns';
import { assertAgreement, confirm } from '../confirm';
import { service } from '../services';
import { number, say, UsageError } from '../speech';
import { withApp } from '../with-app';

interface Options {
  visitor?: string;
  session?: string;
  yes?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

const WORDS: Record<keyof Erasure, string> = {
  sessions: 'Sessions',
  pageViews: 'Page views',
  interactions: 'Interactions',
  engagements: 'Engagements',
  waiting: 'Events that wait',
};

const kinds = Object.keys(WORDS) as (keyof Erasure)[];

const subjectOf = ({ visitor, session }: Options): Subject => {
  if (visitor !== undefined && session === undefined) {
    return { visitor };
  }
  if (session !== undefined && visitor === undefined) {
    return { session };
  }
  throw new UsageError('Name either --visitor or --session.');
};

const readable = (erasure: Erasure, what: string): string =>
  columns([['', what], ...kinds.map((kind) => [WORDS[kind], number(erasure[kind])])]);

/** `erase`: takes away all that speaks of a visitor or a session. */
export const erase = async (options: Options): Promise<number> => {
  const { yes, dryRun = false, json } = options;
  const subject = subjectOf(options);
  assertAgreement(yes || dryRun);
  return withApp(async ({ strapi, answer, stop }) => {
    const found = await service(strapi, 'erase').foresee(subject);
    if (!dryRun && !yes) {
      say(readable(found, 'would be erased'));
    }
    if (!dryRun && !(await confirm('Erase it? It cannot be brought back.', yes, stop))) {
      say('Nothing was erased.');
      return 1;
    }
    const erasure = dryRun ? found : await service(strapi, 'erase').erase(subject);
    answer(json ? JSON.stringify({ dryRun, ...erasure }) : readable(erasure, dryRun ? 'would be erased' : 'erased'));
    return 0;
  });
};
