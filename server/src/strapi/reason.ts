/**
 * Why something failed, for the log. A database's error comes as `statement - reason`; the statement may hold what readers sent, which
 * belongs into no log.
 */
export const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(' - ') + 1).replace(/^- /, '');
};
