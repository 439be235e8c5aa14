import { createHash } from 'node:crypto';

const MOST_REMEMBERED = 1_000;

/**
 * Remembers for a short time what a secret is good for, so that a caller who sends often does not cost a look into the database each time.
 * The secrets themselves are not kept.
 */
export const shortMemory = <Verdict, Further extends unknown[]>(
  keptMs: number,
  judge: (secret: string, ...further: Further) => Promise<Verdict>,
) => {
  const verdicts = new Map<string, { verdict: Promise<Verdict>; until: number }>();
  return (secret: string, ...further: Further): Promise<Verdict> => {
    const now = Date.now();
    const key = createHash('sha256').update(secret).digest('base64');
    const known = verdicts.get(key);
    if (known && known.until > now) {
      return known.verdict;
    }
    if (verdicts.size >= MOST_REMEMBERED) {
      verdicts.clear();
    }
    const verdict = judge(secret, ...further);
    verdicts.set(key, { verdict, until: now + keptMs });
    // What could not be found out is asked again.
    verdict.catch(() => verdicts.delete(key));
    return verdict;
  };
};
