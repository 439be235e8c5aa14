import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { afterCommit } from '../../strapi/after-commit';
import { editableTypes } from '../../strapi/content-types';
import type { EntryRow } from './entry-rows';
import { lifecycleOf } from './lifecycle';

/** What Strapi's database tells of a deletion. */
interface DeletionEvent {
  model: { uid: string };
  params: { where?: unknown };
  state: Record<string, unknown>;
}

/** Set while the Document Service works: to publish an entry it deletes and creates rows, and what it deletes for good is seen there. */
const documentsAtWork = new AsyncLocalStorage<true>();

/** Watches what is deleted through the Document Service: by the admin, the API, and most of an app's own code. To be called while the app registers. */
export const watchDocuments = (strapi: Core.Strapi): void => {
  strapi.documents.use(async ({ action, uid, params }, next) => {
    if (action.startsWith('find') || action === 'count') {
      return next();
    }
    if (action !== 'delete' || !editableTypes(strapi).some((type) => type.uid === uid)) {
      return documentsAtWork.run(true, next);
    }
    const { documentId } = params as { documentId: string };
    const entries = await lifecycleOf(strapi).noteEntries(uid, { documentId });
    const result = await documentsAtWork.run(true, next);
    await afterCommit(strapi, () => lifecycleOf(strapi).areGone(uid, entries));
    return result;
  });
};

/** Watches what is deleted beside it: by `strapi.db.query`, as when a locale is removed. */
export const watchRows = (strapi: Core.Strapi): void => {
  const before = async (event: DeletionEvent): Promise<void> => {
    if (!documentsAtWork.getStore()) {
      event.state = { entries: await lifecycleOf(strapi).noteEntries(event.model.uid, event.params.where ?? {}) };
    }
  };
  const after = async ({ model: { uid }, state: { entries } }: DeletionEvent): Promise<void> => {
    if (entries) {
      await afterCommit(strapi, () => lifecycleOf(strapi).areGone(uid, entries as EntryRow[]));
    }
  };
  strapi.db.lifecycles.subscribe({
    models: editableTypes(strapi).map(({ uid }) => uid),
    beforeDelete: before,
    afterDelete: after,
    beforeDeleteMany: before,
    afterDeleteMany: after,
  });
};
