import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';

/** The account that a server runs under. */
export interface Account {
  uid: number;
  gid: number;
}

const idOf = (option: '-u' | '-g'): number => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));

/** Where root runs the tests, a server that refuses to be root's runs as nobody, and may enter the run's folder; null elsewhere. */
export const accountOfNobody = (): Account | null => {
  if (process.getuid?.() !== 0) {
    return null;
  }
  const folder = process.env.INSIGHT_TEST_FOLDER;
  if (folder) {
    chmodSync(folder, 0o711);
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
};
