import type { ReportedEntry } from '../../../../contracts/reports';
import { RecentInteractions } from '../../pages/EntryReport/RecentInteractions';
import { useRecentInteractions } from '../../pages/EntryReport/useRecentInteractions';
import { useText } from '../../translations/useText';
import { Part } from './Part';

/** The last interactions with the entry, for those who may read interactions. */
export const Recent = ({ entry }: { entry: ReportedEntry }) => {
  const text = useText();
  const interactions = useRecentInteractions(entry);
  return interactions.length === 0 ? null : (
    <Part title={text('entry.recent')}>
      <RecentInteractions interactions={interactions} />
    </Part>
  );
};
