import type { ListedEntry } from '../../../contracts/dashboard';

/** Where the Content Manager edits an entry. */
export const editorPath = ({
  kind,
  uid,
  documentId,
  locale,
}: Pick<ListedEntry, 'kind' | 'uid' | 'documentId' | 'locale'>): string => {
  const path =
    kind === 'singleType' ? `/content-manager/single-types/${uid}` : `/content-manager/collection-types/${uid}/${documentId}`;
  return locale === '' ? path : `${path}?${new URLSearchParams({ 'plugins[i18n][locale]': locale })}`;
};
