import { assertAgreement } from '../confirm';
import { UsageError } from '../speech';
import { withApp } from '../with-app';

interface Options {
  from: string;
  to: string;
  yes?: boolean;
  json?: boolean;
}

/** `rebuild`: counts the totals of some days anew from their raw records. */
export const rebuild = async ({ from, to, yes }: Options): Promise<number> => {
  if (from > to) {
    throw new UsageError('--from is after --to.');
  }
  assertAgreement(yes);
  return withApp(async () => 0);
};
