/** More questions than this are not kept: then all are forgotten. */
const MOST_KEPT = 5_000;

/**
 * Remembers answers for a few seconds, so that a page that many open at once asks the database once. What is not known is asked for in one
 * go, also by those who ask at the same time.
 */
export const remembered = <Question, Answer>(
  keptMs: number,
  load: (questions: ReadonlyMap<string, Question>) => Promise<ReadonlyMap<string, Answer>>,
) => {
  const known = new Map<string, { answer: Promise<Answer>; until: number }>();

  const ask = (questions: ReadonlyMap<string, Question>, until: number): void => {
    if (known.size + questions.size > MOST_KEPT) {
      known.clear();
    }
    const loading = load(questions);
    for (const key of questions.keys()) {
      const answer = loading.then((answers) => answers.get(key) as Answer);
      known.set(key, { answer, until });
      // What could not be found out is asked again.
      answer.catch(() => known.delete(key));
    }
  };

  return async (questions: ReadonlyMap<string, Question>): Promise<Map<string, Answer>> => {
    const now = Date.now();
    const isFresh = (key: string): boolean => (known.get(key)?.until ?? 0) > now;
    const fresh = [...questions.keys()].filter(isFresh).map((key) => [key, known.get(key)?.answer] as const);
    const missing = new Map([...questions].filter(([key]) => !isFresh(key)));
    if (missing.size > 0) {
      ask(missing, now + keptMs);
    }
    const asked = [...missing.keys()].map((key) => [key, known.get(key)?.answer] as const);
    const answers = await Promise.all(
      [...fresh, ...asked].map(async ([key, answer]) => [key, (await answer) as Answer] as const),
    );
    return new Map(answers);
  };
};
