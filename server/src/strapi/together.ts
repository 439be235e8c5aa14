/**
 * Runs statements of one transaction together: while the database works on one, the next is made ready. It ends when all have ended, also
 * when one fails: what came after a rollback would stay.
 * @param statements each fails as soon as it does: one that is itself made of several that run together would hide what came first
 * @throws what the first of them threw; those that failed because of it come later
 */
export const together = async <Results extends readonly unknown[]>(
  statements: {
    [Index in keyof Results]: Promise<Results[Index]>;
  },
): Promise<Results> => {
  const errors: unknown[] = [];
  const settled = await Promise.all(statements.map((statement) => statement.catch((error: unknown) => errors.push(error))));
  if (errors.length > 0) {
    throw errors[0];
  }
  return settled as unknown as Results;
};
