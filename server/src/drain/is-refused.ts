/** PostgreSQL's classes of errors that blame the data: data exceptions, violated constraints, and what is too large. */
const POSTGRES = /^(22|23|54)[0-9A-Z]{3}$/;

/** SQLite's errors that blame the data. */
const SQLITE = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/;

/** MySQL's and MariaDB's errors that blame the data: too long, out of range, a wrong value, a violated constraint. */
const MYSQL =
  /^(ER_DATA_TOO_LONG|ER_DATA_OUT_OF_RANGE|ER_WARN_DATA_OUT_OF_RANGE|ER_TRUNCATED_WRONG_VALUE.*|ER_BAD_NULL_ERROR|ER_DUP_ENTRY.*|ER_INVALID_.*|ER_CHECK_CONSTRAINT_VIOLATED)$/;

/**
 * Whether an error is the fault of the events that were to be applied, so that trying again cannot help: the database names one of the
 * codes above, or the code stumbled over what an event holds. Anything else, as a lost connection or a full disk, passes.
 */
export const isRefused = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string') {
    return POSTGRES.test(code) || SQLITE.test(code) || MYSQL.test(code);
  }
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
};
