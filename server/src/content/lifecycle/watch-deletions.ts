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
  const followed = async <Result>(uid: string, documentId: string, remove: () => Result): Promise<Awaited<Result>> => {
    const entries = await lifecycleOf(strapi).noteEntries(uid, { documentId });
    const result = await documentsAtWork.run(true, remove);
    await afterCommit(strapi, () => lifecycleOf(strapi).areGone(uid, entries));
    return result;
  };

  // Reading goes through here as well: no promise is made for it.
  strapi.documents.use(({ action, uid, params }, next) => {
    if (action.startsWith('find') || action === 'count') {
      return next();
    }
    const isFollowed = action === 'delete' && editableTypes(strapi).some((type) => type.uid === uid);
    return isFollowed ? followed(uid, (params as { documentId: string }).documentId, next) : documentsAtWork.run(true, next);
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
