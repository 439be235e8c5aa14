import type { Core } from '@strapi/strapi';

/** Does something once what is written now cannot be undone any more: at once, or when the transaction under way has been committed. */
export const afterCommit = async (strapi: Core.Strapi, work: () => void): Promise<void> => {
  if (strapi.db.inTransaction()) {
    await strapi.db.transaction(async ({ onCommit }) => onCommit(work));
  } else {
    work();
  }
};
