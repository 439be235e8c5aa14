import { useInsightContentQuery } from '../../../api/dashboard';
import { useText } from '../../../translations/useText';

/** How the entry of a filter is called: by its id, until its title is known. Without an entry nothing is asked. */
export const useEntryTitle = (entry: string | undefined): string => {
  const text = useText();
  const documentId = entry?.split('/').at(-1) ?? '';
  const { data } = useInsightContentQuery(
    { list: 'entries', range: 'all', compare: 'none', pageSize: 1, ...(entry !== undefined && { entry }) },
    { skip: entry === undefined },
  );
  const found = data?.rows[0]?.entry;
  return found ? (found.title === null ? text('top.unreadable') : found.title.trim() || documentId) : documentId;
};
